package org.reihum.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The database under test: a fresh H2 file with the options of production, or PostgreSQL when the build asks for it. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private record Connection(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return getJdbcUrl;
        }

        @Override
        public String getUsername() {
            return getUsername;
        }

        @Override
        public String getPassword() {
            return getPassword;
        }
    }

    /** Between the application and its pool, so that a test can listen there or do mischief. */
    @Bean
    static BeanPostProcessor tap() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool && !(bean instanceof TappedDataSource)
                        ? new TappedDataSource(pool)
                        : bean;
            }
        };
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "reihum.test.database", havingValue = "postgresql")
    EmbeddedPostgres postgres() throws IOException {
        // its own shutdown hook would race Spring's and leave the pool waiting for a server that is gone
        return EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(90))
                // as PostgreSQL is delivered: the embedded one would acknowledge a commit that it may still lose
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    @Bean
    @ConditionalOnProperty(name = "reihum.test.database", havingValue = "postgresql")
    JdbcConnectionDetails postgresConnection(EmbeddedPostgres postgres) {
        return new Connection(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    @Bean
    @ConditionalOnProperty(name = "reihum.test.database", havingValue = "h2", matchIfMissing = true)
    JdbcConnectionDetails h2Connection() {
        return new Connection(h2Url(), "sa", "");
    }

    /** The URL of a new H2 file below {@code target}, with the options of production. */
    public static String h2Url() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "h2-");
            return "jdbc:h2:file:./" + folder + "/reihum;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
