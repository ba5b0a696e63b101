package org.reihum.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reihum.rotation.Cause;
import org.reihum.rotation.Code;
import org.reihum.rotation.Reason;
import org.springframework.context.support.ResourceBundleMessageSource;

class ReasonWordsTest {

    /** Arguments of each code as its comment lists them; a new code has to be added here. */
    private static final Map<Code, List<String>> ARGUMENTS = Map.ofEntries(
            Map.entry(Code.HELD, List.of()),
            Map.entry(Code.NEWCOMER_LAST, List.of("2026-03-01")),
            Map.entry(Code.ONLY_HOST_LEFT, List.of()),
            Map.entry(Code.DISTANCE, List.of("142", "Lörrach")),
            Map.entry(Code.LAST_HOSTED, List.of("2026-03-01")),
            Map.entry(Code.NEVER_HOSTED, List.of()),
            Map.entry(Code.WEEKS_AFTER, List.of("9", "2026-03-01")),
            Map.entry(
                    Code.DAYS_AVOIDED,
                    List.of("2027-05-19", "2027-05-26", "SCHOOL_HOLIDAY", "Pfingstferien", "2027-05-18", "2027-05-29")),
            Map.entry(Code.MONTH_TAKEN, List.of("2026-03-01", "2026-03-30")),
            Map.entry(Code.DAY_GIVES_WAY, List.of("2026-03-01")),
            Map.entry(Code.ALREADY_HOSTED, List.of("Lörrach")),
            Map.entry(Code.NEWCOMER_WAITS, List.of("Lörrach")),
            Map.entry(Code.HELD_FOR_ANOTHER, List.of("Lörrach", "Ulm")),
            Map.entry(Code.TOO_FEW_SEATS, List.of("Lörrach", "20", "34")),
            Map.entry(Code.CLOSED, List.of("Lörrach", "2026-03-01", "2026-03-05", "BLOCKED", "Umbau")),
            Map.entry(Code.NO_LOCATIONS, List.of()),
            Map.entry(Code.OWES_TURN, List.of("1")),
            Map.entry(Code.PUBLISHED_KEPT, List.of()),
            Map.entry(Code.WISH_MET, List.of()),
            Map.entry(Code.WISH_MISSED, List.of()),
            Map.entry(Code.OTHER_SITE, List.of("Neckarsulm", "Heilbronn")),
            Map.entry(
                    Code.WARNED,
                    List.of("2027-02-09", "REGIONAL_DAY", "Fastnachtsdienstag", "2027-02-09", "2027-02-09")),
            Map.entry(Code.EXCLUDED, List.of("Lörrach")),
            Map.entry(Code.NOT_BACK_TO_BACK, List.of("N01", "N02")),
            Map.entry(Code.HOSTED_TOO_LATELY, List.of("Lörrach", "2", "5")),
            Map.entry(Code.QUOTA_BROKEN, List.of("Lörrach")),
            Map.entry(Code.HELD_ON_ANOTHER_DAY, List.of("2026-03-01", "2026-04-01")),
            Map.entry(Code.NO_CANDIDATE, List.of("2026-03-01")),
            Map.entry(Code.TOO_SOON, List.of("2026-03-01", "2026-04-01", "50")),
            Map.entry(Code.NOT_FOUND, List.of("62", "24")));

    private final ReasonWords words = new ReasonWords(messages());

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/planning");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static Stream<Arguments> everyCodeInBothLanguages() {
        return Stream.of(Code.values())
                .flatMap(
                        code -> Stream.of(Locale.GERMAN, Locale.ENGLISH).map(language -> Arguments.of(code, language)));
    }

    @ParameterizedTest
    @MethodSource("everyCodeInBothLanguages")
    void everyReasonIsASentence(Code code, Locale language) {
        assertThat(ARGUMENTS).containsKey(code);

        String sentence = words.say(new Reason(code, ARGUMENTS.get(code)), language);

        assertThat(sentence)
                .isNotBlank()
                .doesNotContain("{", "}", "planning.", "_")
                .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}");
        ARGUMENTS.get(code).stream()
                .filter(argument -> argument.matches("\\p{Lu}\\p{L}*[\\p{Ll}]"))
                .forEach(name -> assertThat(sentence).contains(name));
    }

    @Test
    void theTwoLanguagesDiffer() {
        for (Code code : Code.values()) {
            var reason = new Reason(code, ARGUMENTS.get(code));
            assertThat(words.say(reason, Locale.GERMAN))
                    .as(code.name())
                    .isNotEqualTo(words.say(reason, Locale.ENGLISH));
        }
    }

    @Test
    void everyCauseHasItsWordInBothLanguages() {
        for (Cause cause : Cause.values()) {
            var reason = new Reason(Code.CLOSED, List.of("Ulm", "2026-03-01", "2026-03-05", cause.name(), "Grund"));
            assertThat(words.say(reason, Locale.GERMAN)).contains("Grund").doesNotContain(cause.name());
            assertThat(words.say(reason, Locale.ENGLISH)).contains("Grund").doesNotContain(cause.name());
        }
    }

    @Test
    void daysAndWeekdaysAreWrittenInTheLanguage() {
        // a code of an earlier version, as drafts of that time have stored it
        var reason = new PlanReason("WRONG_WEEKDAY", "2026-12-03\tWEDNESDAY");

        assertThat(words.say(reason, Locale.GERMAN)).isEqualTo("3.12.2026 ist kein Mittwoch");
        assertThat(words.say(reason, Locale.ENGLISH)).isEqualTo("3 Dec 2026 is no Wednesday");
    }

    @Test
    void aSingleDayAvoidedIsNoSpan() {
        var reason = new Reason(
                Code.DAYS_AVOIDED, List.of("2027-05-19", "2027-05-19", "BLOCKED", "Umbau", "2027-05-18", "2027-05-29"));

        assertThat(words.say(reason, Locale.GERMAN)).isEqualTo("gemieden 19.5.2027: Umbau (Sperrtage)");
        assertThat(words.say(reason, Locale.ENGLISH)).isEqualTo("avoided 19 May 2027: Umbau (blocked days)");
    }

    @Test
    void whatPeopleTypedStaysAsItIs() {
        var reason = new Reason(
                Code.CLOSED, List.of("O'Hara {0}", "2026-03-01", "2026-03-05", "BLOCKED", "Umbau 'Halle {1}' <b>"));

        assertThat(words.say(PlanReason.of(reason), Locale.GERMAN)).contains("O'Hara {0}", "Umbau 'Halle {1}' <b>");
    }
}
