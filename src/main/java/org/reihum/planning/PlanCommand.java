package org.reihum.planning;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reihum.planning.FileAnswer.Malformed;
import org.reihum.planning.FileAnswer.NoPlan;
import org.reihum.planning.FileAnswer.Planned;
import org.springframework.context.support.ResourceBundleMessageSource;

/** {@code plan ROSTER.json PLAN.json [--seconds N] [--explain] [--lang de|en]}, without server and without Spring. */
public final class PlanCommand {

    public static final String NAME = "plan";

    /** Exit status: done; the file or the call is wrong; no plan keeps all rules. */
    static final int DONE = 0;

    static final int REFUSED = 2;
    static final int NO_PLAN = 3;

    private static final int SECONDS = 60;
    private static final int MOST_SECONDS = 86_400;

    private final PrintStream out;
    private final PrintStream err;
    private final ResourceBundleMessageSource messages = messages();

    public PlanCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/planning");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private record Call(Path roster, Path plan, Duration cap, boolean explain, Locale locale) {}

    /** A call that makes no sense. */
    private static final class Misuse extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param arguments without the name of the command
     * @return the exit status
     */
    public int run(List<String> arguments) {
        Locale locale = arguments.contains("en") ? Locale.ENGLISH : Locale.GERMAN;
        try {
            return run(call(arguments));
        } catch (Misuse e) {
            err.println(say("usage", locale));
        } catch (IOException e) {
            err.println(say("unreadable", locale, e.getMessage(), e.getClass().getSimpleName()));
        }
        return REFUSED;
    }

    private String say(String key, Locale locale, Object... words) {
        return messages.getMessage("planning.file." + key, words, locale);
    }

    private static Call call(List<String> arguments) throws Misuse {
        List<String> files = new ArrayList<>();
        Duration cap = Duration.ofSeconds(SECONDS);
        boolean explain = false;
        Locale locale = Locale.GERMAN;
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--explain" -> explain = true;
                case "--seconds" -> cap = seconds(rest.hasNext() ? rest.next() : "");
                case "--lang" -> locale = language(rest.hasNext() ? rest.next() : "");
                default -> files.add(argument);
            }
        }
        if (files.size() != 2 || files.stream().anyMatch(file -> file.startsWith("-"))) {
            throw new Misuse();
        }
        try {
            return new Call(Path.of(files.get(0)), Path.of(files.get(1)), cap, explain, locale);
        } catch (InvalidPathException e) {
            throw new Misuse();
        }
    }

    private static Duration seconds(String text) throws Misuse {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_SECONDS) {
            throw new Misuse();
        }
        return Duration.ofSeconds(Integer.parseInt(text));
    }

    private static Locale language(String text) throws Misuse {
        return switch (text) {
            case "de" -> Locale.GERMAN;
            case "en" -> Locale.ENGLISH;
            default -> throw new Misuse();
        };
    }

    private int run(Call call) throws IOException {
        var planning = new PlanningFile(messages, new ReasonWords(messages));
        FileAnswer answer = planning.plan(read(call.roster()), call.cap(), call.explain(), call.locale());
        if (answer instanceof Planned planned) {
            Files.write(call.plan(), planned.json());
            planned.lines().forEach(out::println);
            return DONE;
        }
        if (answer instanceof NoPlan none) {
            tell(none, call.locale());
            return NO_PLAN;
        }
        err.println(call.roster() + ": " + ((Malformed) answer).line());
        return REFUSED;
    }

    /** One byte more than is allowed is enough to see that it is too much. */
    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(RosterFile.MOST_BYTES + 1);
        }
    }

    private void tell(NoPlan none, Locale locale) {
        err.println(none.headline());
        none.conflict().forEach(line -> err.println("  - " + line));
        for (int at = 0; at < none.waysOut().size(); at++) {
            err.println(say("wayOut", locale, String.valueOf(at + 1)));
            none.waysOut().get(at).gives().forEach(line -> err.println("  - " + line));
        }
    }
}
