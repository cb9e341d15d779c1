package io.picasso.it.torture.check;

import io.picasso.devstack.Stack;
import io.picasso.devstack.StackConfiguration;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** All shards of a stack, past the application. */
public final class Shards {
    private final Stack stack;

    /** The shards of a stack. */
    public Shards(Stack stack) {
        this.stack = stack;
    }

    /** What is made of a row of a shard. */
    public interface Row<T> {
        /** Reads the row that the cursor stands on. */
        T read(int shard, ResultSet row) throws SQLException;
    }

    /** A connection to a shard. */
    public Connection open(int shard) throws SQLException, IOException {
        String url = stack.settings().get("picasso.mysql.shard-" + shard + ".url");
        return DriverManager.getConnection(url, "picasso", "picasso");
    }

    /** The rows of all shards. */
    public <T> List<T> all(String query, Row<T> reader) throws SQLException, IOException {
        List<T> rows = new ArrayList<>();
        for (int shard = 0; shard < StackConfiguration.SHARDS; shard++) {
            try (Connection connection = open(shard);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    rows.add(reader.read(shard, row));
                }
            }
        }
        return rows;
    }

    /** Changes all shards; the answer is how many rows changed. */
    public int change(String statement) throws SQLException, IOException {
        int changed = 0;
        for (int shard = 0; shard < StackConfiguration.SHARDS; shard++) {
            try (Connection connection = open(shard);
                    Statement change = connection.createStatement()) {
                changed += change.executeUpdate(statement);
            }
        }
        return changed;
    }
}
