package io.picasso.it.container;

import io.picasso.contract.StreamId;
import io.picasso.platform.sharding.ShardMap;
import io.picasso.platform.throttle.Quota;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** What has been committed, read from the tables themselves and past the program under test. */
final class History {
    private History() {}

    /** The versions of a stream in its shard, in order. */
    static List<Long> versions(StreamId stream) throws SQLException, NamingException {
        return numbers(ShardMap.of(stream), "select version from event where stream_id = ? order by version", stream);
    }

    /** How many messages of a stream still wait to be sent. */
    static long waiting(StreamId stream) throws SQLException, NamingException {
        return numbers(ShardMap.of(stream), "select count(*) from outbox where stream_id = ?", stream)
                .getFirst();
    }

    /** How many documents of the vault a stream has. */
    static long documents(StreamId stream) throws SQLException, NamingException {
        return numbers(ShardMap.of(stream), "select count(*) from vault where stream_id = ?", stream)
                .getFirst();
    }

    /** How many rows a quota has. */
    static long quotas(Quota quota) throws SQLException, NamingException {
        return numbers(shardOf(quota), "select count(*) from throttle where id = ?", quota.id())
                .getFirst();
    }

    /** Where a quota's row stands, if it has one. */
    static int shardOf(Quota quota) {
        return ShardMap.of(quota.id());
    }

    /** The shards that know anything of a stream. */
    static List<Integer> shards(StreamId stream) throws SQLException, NamingException {
        List<Integer> shards = new ArrayList<>();
        for (int shard = 0; shard < ShardMap.COUNT; shard++) {
            if (numbers(shard, "select count(*) from event where stream_id = ?", stream)
                            .getFirst()
                    > 0) {
                shards.add(shard);
            }
        }
        return shards;
    }

    private static List<Long> numbers(int shard, String query, StreamId stream) throws SQLException, NamingException {
        return numbers(shard, query, stream.value());
    }

    /** The names looked up are constants of the configuration. */
    @SuppressWarnings("BanJNDI")
    private static List<Long> numbers(int shard, String query, String key) throws SQLException, NamingException {
        DataSource source = InitialContext.doLookup("jdbc/shard-" + shard);
        List<Long> numbers = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
        }
        return numbers;
    }
}
