package io.picasso.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real servers: started, killed, repaired and stopped. */
class StackTest {

    @TempDir
    Path directory;

    @Test
    void aKilledServerComesBackAndTheOthersAreLeftAlone() throws Exception {
        try (Stack stack = Stack.in(directory, Ports.free())) {
            stack.start(Stack.MYSQL_0, Stack.MONGODB);
            long mongodb = stack.process(Stack.MONGODB).orElseThrow().pid();
            long mysql = stack.process(Stack.MYSQL_0).orElseThrow().pid();
            assertThat(stack.state(Stack.MYSQL_0)).isEqualTo("ready");

            stack.kill(Stack.MYSQL_0);
            assertThat(stack.state(Stack.MYSQL_0)).isEqualTo("down");
            stack.start(Stack.MYSQL_0, Stack.MONGODB);

            assertThat(stack.state(Stack.MYSQL_0)).isEqualTo("ready");
            assertThat(stack.process(Stack.MYSQL_0).orElseThrow().pid()).isNotEqualTo(mysql);
            assertThat(stack.process(Stack.MONGODB).orElseThrow().pid()).isEqualTo(mongodb);

            stack.stop();
            assertThat(ProcessHandle.of(mongodb).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(Ports.isFree(stack.ports().mysql(0))).isTrue();
        }
    }

    @Test
    void aStrangerOnThePortIsNotTakenForOurs() throws Exception {
        Ports ports = Ports.free();
        try (Stack first = Stack.in(directory.resolve("first"), ports);
                Stack second = Stack.in(directory.resolve("second"), ports)) {
            first.start(Stack.MONGODB);
            assertThatThrownBy(() -> second.start(Stack.MONGODB))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("mongodb")
                    .hasMessageContaining("" + ports.mongodb());
            assertThat(first.state(Stack.MONGODB)).isEqualTo("ready");
        }
    }

    @Test
    void theApplicationIsToldWhereEverythingIs() throws Exception {
        try (Stack stack = Stack.in(directory, new Ports(9080, 19000))) {
            assertThat(stack.settings())
                    .containsEntry("picasso.mongodb.uri", "mongodb://127.0.0.1:19003")
                    .containsEntry("kafka.bootstrap.servers", "127.0.0.1:19004")
                    .hasEntrySatisfying(
                            "picasso.mysql.shard-3.url", url -> assertThat(url).contains(":19001/picasso_3"))
                    .hasEntrySatisfying(
                            "picasso.mysql.shard-4.url", url -> assertThat(url).contains(":19002/picasso_4"));
            assertThat(stack.environment()).containsEntry("PICASSO_PUBLIC_URL", "http://localhost:9080");
        }
    }
}
