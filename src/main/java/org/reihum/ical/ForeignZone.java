package org.reihum.ical;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Calendar;

/** Time zones by the names strangers' calendars give them: of the IANA, or those of Windows. */
final class ForeignZone {

    /** The names of Windows, short and as shown in its dialogs, with the zones they are. */
    private static final Properties WINDOWS = new Properties();

    static {
        load("msTimezoneNames");
        load("msTimezoneIds");
    }

    private static final int LONGEST = 100;
    /** The whole name, or the end of one such as {@code /mozilla.org/20050126_1/Europe/Berlin}. */
    private static final List<Pattern> PATHS =
            List.of(Pattern.compile("^.*$"), Pattern.compile("[^/]+/[^/]+/[^/]+$"), Pattern.compile("[^/]+/[^/]+$"));

    private ForeignZone() {}

    /** Empty for a name that nobody but its writer knows. */
    static Optional<ZoneId> of(String name) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String known = WINDOWS.getProperty(name, name);
        return PATHS.stream()
                .map(path -> path.matcher(known))
                .filter(path -> path.find() && isOurs(path.group()))
                .map(path -> ZoneId.of(path.group()))
                .findFirst()
                .or(() -> offset(known));
    }

    /** Not those that iCal4j adds to the zones of the JVM while it runs. */
    private static boolean isOurs(String name) {
        return !name.startsWith("ical4j")
                && ZoneRulesProvider.getAvailableZoneIds().contains(name);
    }

    private static Optional<ZoneId> offset(String name) {
        try {
            return Optional.of(ZoneId.of(name)).filter(zone -> !zone.getId().startsWith("ical4j"));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void load(String names) {
        try (InputStream table =
                Calendar.class.getResourceAsStream("/net/fortuna/ical4j/transform/compliance/" + names)) {
            if (table == null) {
                throw new IllegalStateException("the calendar library has lost its table " + names);
            }
            WINDOWS.load(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
