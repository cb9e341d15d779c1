package io.picasso.platform.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private final List<String> sent = new ArrayList<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final Connection connection = new Connection(session(), Visitor.guest("b", "10.0.0.1"));
    private @Nullable SendHandler onItsWay;

    private Session session() {
        RemoteEndpoint.Async remote = proxy(RemoteEndpoint.Async.class, (self, method, arguments) -> {
            if (method.getName().equals("sendText")) {
                sent.add((String) arguments[0]);
                onItsWay = (SendHandler) arguments[1];
            } else {
                sent.add(method.getName());
            }
            return null;
        });
        return proxy(Session.class, (self, method, arguments) -> {
            if (method.getName().equals("close")) {
                closed.complete(((CloseReason) arguments[0]).getReasonPhrase());
            }
            return method.getName().equals("getAsyncRemote") ? remote : null;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private void taken() {
        SendHandler handler = java.util.Objects.requireNonNull(onItsWay, "something is on its way");
        onItsWay = null;
        handler.onResult(new SendResult(session()));
    }

    private String reason() {
        return closed.orTimeout(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    @Test
    void oneAfterTheOtherInOrder() {
        connection.offer("a");
        connection.offer("b");
        connection.ping();
        connection.offer("c");

        assertThat(sent).containsExactly("a");
        taken();
        assertThat(sent).containsExactly("a", "b");
        taken();
        assertThat(sent).containsExactly("a", "b", "sendPing", "c");
        taken();
        connection.offer("d");
        assertThat(sent).endsWith("d");
    }

    @Test
    void whoTakesTooSlowlyIsLetGo() {
        connection.offer("on its way");
        for (int i = 0; i < Connection.MOST_WAITING; i++) {
            connection.offer("waiting");
        }
        assertThat(closed).isNotDone();
        connection.offer("one too many");

        assertThat(reason()).isEqualTo("too-slow");
        connection.offer("after the end");
        assertThat(sent).containsExactly("on its way");
    }

    @Test
    void aFewLargeOnesAreTooMuchAsWell() {
        connection.offer("on its way");
        connection.offer("x".repeat(600_000));

        assertThat(reason()).isEqualTo("too-slow");
    }

    @Test
    void whatCannotBeSentEndsIt() {
        connection.offer("a");
        java.util.Objects.requireNonNull(onItsWay).onResult(new SendResult(session(), new java.io.IOException("gone")));

        assertThat(reason()).isEqualTo("silent");
    }
}
