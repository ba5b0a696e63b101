package org.reihum.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** How many statements an act sends to the database, counted where JPA and JDBC log them. */
public final class SqlCount {

    private static final List<String> LOGS = List.of("org.hibernate.SQL", "org.springframework.jdbc.core.JdbcTemplate");

    private SqlCount() {}

    public static long of(Runnable act) {
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        LOGS.forEach(name -> listen(log(name), heard));
        try {
            act.run();
        } finally {
            LOGS.forEach(name -> leave(log(name), heard));
        }
        return heard.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(SqlCount::isSql)
                .count();
    }

    /** JdbcTemplate says twice that it executes a prepared statement, once with the text. */
    private static boolean isSql(String message) {
        return !message.startsWith("Executing prepared SQL ") || message.contains("[");
    }

    private static void listen(Logger log, ListAppender<ILoggingEvent> heard) {
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(heard);
    }

    private static void leave(Logger log, ListAppender<ILoggingEvent> heard) {
        log.detachAppender(heard);
        log.setAdditive(true);
        log.setLevel(null);
    }

    private static Logger log(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
