package org.reihum.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The pool of the application under test, with a place to put something in between while a test runs. */
public final class TappedDataSource extends DelegatingDataSource {

    /** What stands between for a while. */
    public interface Tap {
        Connection connection(DataSource pool) throws SQLException;
    }

    private volatile Tap tap = DataSource::getConnection;

    TappedDataSource(DataSource pool) {
        super(pool);
    }

    /** Puts it in between until the act has ended. */
    public void with(Tap between, Act act) throws Exception {
        tap = between;
        try {
            act.run();
        } finally {
            tap = DataSource::getConnection;
        }
    }

    public interface Act {
        void run() throws Exception;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return tap.connection(obtainTargetDataSource());
    }

    /** An object of that interface whose calls go through the handler. */
    public static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(
                TappedDataSource.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    try {
                        return handler.invoke(proxy, method, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
