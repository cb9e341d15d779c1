package io.picasso.platform.live.web;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection's end on this side: reads what the page says. */
final class LiveEndpoint extends Endpoint {
    private static final Logger LOG = System.getLogger(LiveEndpoint.class.getName());
    private static final int LONGEST = 8 << 10;

    private final Connections connections;
    private final Hesitation hesitation;
    private final Visitor visitor;
    private @Nullable Connection connection;

    LiveEndpoint(Connections connections, Hesitation hesitation, Visitor visitor) {
        this.connections = connections;
        this.hesitation = hesitation;
        this.visitor = visitor;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        Connection opened = new Connection(session, visitor);
        connection = opened;
        session.setMaxTextMessageBufferSize(LONGEST);
        session.setMaxBinaryMessageBufferSize(LONGEST);
        session.setMaxIdleTimeout(0); // silence is measured by Upkeep, which asks first
        session.addMessageHandler(String.class, new MessageHandler.Whole<String>() {
            @Override
            public void onMessage(String frame) {
                hear(opened, frame);
            }
        });
        session.addMessageHandler(ByteBuffer.class, new MessageHandler.Whole<ByteBuffer>() {
            @Override
            public void onMessage(ByteBuffer frame) {
                opened.end(Goodbye.BINARY);
            }
        });
        session.addMessageHandler(PongMessage.class, new MessageHandler.Whole<PongMessage>() {
            @Override
            public void onMessage(PongMessage pong) {
                opened.heard();
            }
        });
        connections.open(opened);
    }

    private void hear(Connection opened, String frame) {
        opened.heard();
        if (!opened.maySpeak()) {
            opened.end(Goodbye.TOO_MUCH_SAID);
            return;
        }
        Optional<Word> word = Word.read(frame);
        if (word.isEmpty()) {
            opened.end(Goodbye.MALFORMED);
        } else if (!connections.hear(opened, word.get())) {
            hesitation.askAgain(opened, word.get());
        }
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        connections.closed(Objects.requireNonNull(connection, "opened before"));
    }

    /** The line broke, or the other side does not keep to the protocol; it is closed after this. */
    @Override
    public void onError(Session session, Throwable fault) {
        LOG.log(Level.DEBUG, "A live connection broke", fault);
    }
}
