package io.picasso.it.bench;

import io.picasso.devstack.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the same databases do when nothing else is asked of them: transactions that insert one event and one row of the outbox,
 * in tables of the same form, on all shards at once. It is the yardstick for what the product makes of them.
 */
final class BareCommits {
    private static final int SHARDS = 8;
    private static final int COMMITS = 4_000;
    private static final String BODY =
            "{\"order\":\"bench\",\"edition\":1,\"price\":{\"amount\":4900,\"currency\":\"USD\"}}";

    private final Stack stack;

    BareCommits(Stack stack) {
        this.stack = stack;
    }

    Load.Cost run() throws Exception {
        List<Connection> shards = new ArrayList<>();
        try {
            for (int shard = 0; shard < SHARDS; shard++) {
                shards.add(open(shard));
            }
            return new Load(stack).run(SHARDS, COMMITS, number -> commit(shards.get(number % SHARDS), number));
        } finally {
            for (Connection shard : shards) {
                execute(shard, "drop table if exists bench_event", "drop table if exists bench_outbox");
                shard.commit();
                shard.close();
            }
        }
    }

    private Connection open(int shard) throws Exception {
        Map<String, String> settings = stack.environment();
        String prefix = "PICASSO_MYSQL_SHARD_" + shard;
        Connection connection = DriverManager.getConnection(
                settings.get(prefix + "_URL"), settings.get(prefix + "_USER"), settings.get(prefix + "_PASSWORD"));
        connection.setAutoCommit(false);
        execute(connection, "create table bench_event like event", "create table bench_outbox like outbox");
        connection.commit();
        return connection;
    }

    /** Several clients may meet on a connection; they take turns. */
    private static void commit(Connection shard, int number) throws SQLException {
        synchronized (shard) {
            try (PreparedStatement event = shard.prepareStatement(
                            "insert into bench_event (stream_id, version, name, at, body) values (?, 1, 'bench.v1', now(6), ?)");
                    PreparedStatement outbox =
                            shard.prepareStatement("insert into bench_outbox (stream_id, version) values (?, 1)")) {
                event.setString(1, "bench-" + number);
                event.setString(2, BODY);
                event.executeUpdate();
                outbox.setString(1, "bench-" + number);
                outbox.executeUpdate();
                shard.commit();
            }
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
