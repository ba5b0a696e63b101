package org.reihum.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The statements, with their values, that an act has sent to the database; they can be sent again without the act. */
public final class RecordedSql {

    private record Call(Method method, Object[] args) {
        Object on(Object target) throws SQLException {
            try {
                return method.invoke(target, args);
            } catch (InvocationTargetException e) {
                throw new SQLException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Statement(Call prepare, List<Call> values, Call execute) {}

    private final List<Statement> statements = new ArrayList<>();

    private RecordedSql() {}

    /** To be used while nobody else talks to the database. */
    public static RecordedSql of(TappedDataSource database, TappedDataSource.Act act) throws Exception {
        var recorded = new RecordedSql();
        database.with(recorded::listen, act);
        return recorded;
    }

    public int size() {
        return statements.size();
    }

    public List<String> texts() {
        return statements.stream()
                .map(statement -> (String) statement.prepare().args()[0])
                .toList();
    }

    private Connection listen(DataSource pool) throws SQLException {
        var real = pool.getConnection();
        return TappedDataSource.proxy(Connection.class, (proxy, method, args) -> {
            var result = method.invoke(real, args);
            return method.getName().equals("prepareStatement")
                    ? listen((PreparedStatement) result, new Call(method, args))
                    : result;
        });
    }

    private PreparedStatement listen(PreparedStatement real, Call prepare) {
        var values = new ArrayList<Call>();
        return TappedDataSource.proxy(PreparedStatement.class, (proxy, method, args) -> {
            if (method.getName().startsWith("set") && method.getDeclaringClass() == PreparedStatement.class) {
                values.add(new Call(method, args));
            } else if (method.getName().startsWith("execute")) {
                statements.add(new Statement(prepare, List.copyOf(values), new Call(method, args)));
            }
            return method.invoke(real, args);
        });
    }

    /** Sends them all again in one transaction, and reads what comes back. */
    public void replay(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            for (Statement statement : statements) {
                try (var prepared = (PreparedStatement) statement.prepare().on(connection)) {
                    for (Call value : statement.values()) {
                        value.on(prepared);
                    }
                    if (statement.execute().on(prepared) instanceof ResultSet rows) {
                        read(rows);
                    }
                }
            }
            connection.commit();
        }
    }

    private static void read(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                rows.getObject(column);
            }
        }
    }
}
