package org.reihum.site;

import java.util.Base64;
import java.util.BitSet;
import java.util.Locale;
import org.reihum.mail.Letterhead;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertyResolver;

/** Refuses to start with settings that lose data, contradict each other or leave a door open. */
class StartUpCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String URL = "spring.datasource.url";
    private static final String KEY = "reihum.mail.secret-key";
    private static final String BASE = "reihum.mail.base-url";
    private static final String CLUSTERED = "spring.quartz.properties.org.quartz.jobStore.isClustered";
    private static final int SHORTEST_KEY = 32;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    static void check(PropertyResolver settings) {
        String url = settings.getProperty(URL, "").toLowerCase(Locale.ROOT);
        boolean clustered = settings.getProperty(CLUSTERED, Boolean.class, false);
        if (settings.getProperty("spring.h2.console.enabled", Boolean.class, false)) {
            throw new UnsafeSettings(
                    "The H2 console is switched on, which gives everyone who finds it the whole database.",
                    "Remove spring.h2.console.enabled.");
        }
        if (url.startsWith("jdbc:h2:")) {
            checkH2(url, clustered);
        } else if (!url.startsWith("jdbc:postgresql:")) {
            throw new UnsafeSettings(
                    "Reihum keeps its data in H2 or PostgreSQL, and " + URL + " names neither.",
                    "Set " + URL + " to jdbc:h2:file:... or jdbc:postgresql:...");
        }
        if (clustered || url.startsWith("jdbc:postgresql:")) {
            requireShared(settings, KEY, "node would sign its links with another key");
            requireShared(settings, BASE, "letter would carry whatever address one node was set up with");
        }
        checkKey(settings.getProperty(KEY, ""));
        checkBase(settings.getProperty(BASE, ""));
    }

    private static void checkH2(String url, boolean clustered) {
        if (clustered) {
            throw new UnsafeSettings(
                    "Several nodes on one H2 file (" + CLUSTERED + "=true) would destroy it.",
                    "Use PostgreSQL for several nodes, or set " + CLUSTERED + " to false.");
        }
        if (url.startsWith("jdbc:h2:file:") && !(url + ";").contains(";write_delay=0;")) {
            throw new UnsafeSettings(
                    "Without WRITE_DELAY=0 H2 forgets the last half second when the machine stops, answers included.",
                    "Add ;WRITE_DELAY=0 to " + URL + ".");
        }
    }

    private static void requireShared(PropertyResolver settings, String name, String consequence) {
        if (settings.getProperty(name, "").isBlank()) {
            throw new UnsafeSettings(
                    "On PostgreSQL or in a cluster " + name + " must be configured, because else each " + consequence
                            + ".",
                    "Set " + name + " in config/application.yaml or in the environment, the same on every node.");
        }
    }

    private static void checkKey(String key) {
        if (key.isBlank()) {
            return;
        }
        var remedy = "Make one with: openssl rand -base64 48";
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new UnsafeSettings(KEY + " is not Base64.", remedy);
        }
        if (bytes.length < SHORTEST_KEY) {
            throw new UnsafeSettings(
                    KEY + " has " + bytes.length + " bytes; fewer than " + SHORTEST_KEY + " can be guessed.", remedy);
        }
        if (isGuessable(bytes)) {
            throw new UnsafeSettings(KEY + " is an example or a pattern, not a random key.", remedy);
        }
    }

    /** Random bytes hold many different values and control characters; a sentence, a default or a pattern does not. */
    private static boolean isGuessable(byte[] bytes) {
        var values = new BitSet();
        boolean text = true;
        for (byte value : bytes) {
            values.set(value & 0xff);
            text &= value >= ' ' && value < 127;
        }
        return text || values.cardinality() < SHORTEST_KEY / 2;
    }

    private static void checkBase(String base) {
        if (!base.isBlank() && !Letterhead.isBaseUrl(base)) {
            throw new UnsafeSettings(
                    BASE + " is not a web address.",
                    "Write it like https://treffen.example.org, without anything behind the host and path.");
        }
    }
}
