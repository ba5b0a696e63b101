package org.reihum.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingState;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Function;
import org.reihum.network.Layout;
import org.reihum.network.MailGround;
import org.reihum.network.OrganisationKind;
import org.reihum.network.SizeClass;

/** The words that cells may hold, German and English, whatever the language of the page. */
final class Words {

    private static final Map<String, FormOfAddress> FORMS_OF_ADDRESS = new LinkedHashMap<>();
    private static final Map<String, SizeClass> SIZES = new LinkedHashMap<>();
    private static final Map<String, Function> FUNCTIONS = new LinkedHashMap<>();
    private static final Map<String, Locale> LANGUAGES = new LinkedHashMap<>();

    private static final Map<String, MailGround> GROUNDS = new LinkedHashMap<>();
    private static final Map<String, OrganisationKind> KINDS = new LinkedHashMap<>();
    private static final Map<String, MeetingState> STATES = new LinkedHashMap<>();
    private static final Map<String, Layout> LAYOUTS = new LinkedHashMap<>();
    private static final List<Map<String, ?>> ALL =
            List.of(FORMS_OF_ADDRESS, SIZES, FUNCTIONS, LANGUAGES, GROUNDS, KINDS, STATES, LAYOUTS);
    private static final Pattern EMPLOYEES = Pattern.compile("(?iu)(?<about>ca\\.?|etwa|rund|~)?"
            + "(?<above>über|mehr als|>|ab)?(?<below>unter|weniger als|bis|<)?\\s*(?<from>\\d{1,7})\\s*"
            + "(?:(?:[-–]|bis)\\s*(?<to>\\d{1,7})|(?<more>\\+))?"
            + "\\s*(?:ma|mitarbeiter|mitarbeitende|beschäftigte|leute)?");
    private static final Set<String> YES =
            Set.of("ja", "j", "x", "ok", "erteilt", "liegt vor", "yes", "y", "true", "wahr", "1");
    private static final Set<String> NO =
            Set.of("nein", "n", "no", "false", "falsch", "0", "offen", "widerrufen", "nicht erteilt");
    private static final int LARGE_FROM = 250;

    static {
        know(FORMS_OF_ADDRESS, FormOfAddress.MS, "frau", "fr", "w", "weiblich", "ms", "mrs", "female");
        know(FORMS_OF_ADDRESS, FormOfAddress.MR, "herr", "hr", "herrn", "m", "männlich", "mr", "male");
        know(FORMS_OF_ADDRESS, FormOfAddress.NONE, "keine", "divers", "none", "mx", "-");
        know(SIZES, SizeClass.SME, "kmu", "klein", "mittel", "kleinstunternehmen", "kleinunternehmen", "ja", "sme");
        know(
                SIZES,
                SizeClass.LARGE,
                "groß",
                "gross",
                "großunternehmen",
                "nein",
                "konzern",
                "large",
                "large organisation");
        know(
                FUNCTIONS,
                Function.COORDINATOR,
                "gesamtkoordination",
                "landeskoordination",
                "coordinator",
                "overall coordination");
        know(
                FUNCTIONS,
                Function.NETWORK_MANAGER,
                "netzwerkmanagement",
                "netzwerkmanager",
                "netzwerkmanagerin",
                "network manager",
                "network management");
        know(
                FUNCTIONS,
                Function.DEPUTY,
                "stellvertretung",
                "stellvertreter",
                "stellvertreterin",
                "deputy",
                "standing deputy");
        know(
                FUNCTIONS,
                Function.COMPANY,
                "unternehmen",
                "geschäftsführung",
                "geschäftsführer",
                "geschäftsführerin",
                "gf",
                "inhaber",
                "inhaberin",
                "company");
        know(FUNCTIONS, Function.SCIENCE, "wissenschaft", "science");
        know(FUNCTIONS, Function.FUNDER, "zuwendungsgeber", "funder");
        know(FUNCTIONS, Function.CHAMBER, "kammer", "chamber");
        know(FUNCTIONS, Function.ECONOMIC_DEVELOPMENT, "wirtschaftsförderung", "economic development");
        know(FUNCTIONS, Function.GUEST, "gast", "guest");
        know(GROUNDS, MailGround.MEMBER, "mitglied", "mitgliedschaft", "member", "membership");
        know(GROUNDS, MailGround.CONTRACT, "vertrag", "anmeldung", "contract");
        know(GROUNDS, MailGround.CONSENT, "einwilligung", "consent");
        know(GROUNDS, MailGround.PUBLIC_FUNCTION, "öffentliche funktion", "amt", "public function");
        know(KINDS, OrganisationKind.COMPANY, "unternehmen", "firma", "company");
        know(KINDS, OrganisationKind.NETWORK, "netzwerk", "verein", "network");
        know(KINDS, OrganisationKind.SCIENCE, "wissenschaft", "hochschule", "universität", "science", "university");
        know(KINDS, OrganisationKind.INITIATIVE, "landesinitiative", "initiative");
        know(KINDS, OrganisationKind.FUNDER, "zuwendungsgeber", "ministerium", "funder");
        know(KINDS, OrganisationKind.CHAMBER, "kammer", "ihk", "hwk", "chamber");
        know(KINDS, OrganisationKind.ECONOMIC_DEVELOPMENT, "wirtschaftsförderung", "economic development");
        know(KINDS, OrganisationKind.SERVICE_PROVIDER, "dienstleister", "service provider");
        know(STATES, MeetingState.CONFIRMED, "stattgefunden", "durchgeführt", "gehalten", "fand statt", "ja", "ok");
        know(STATES, MeetingState.CONFIRMED, "erledigt", "held", "took place", "done", "yes");
        know(STATES, MeetingState.CANCELLED, "abgesagt", "ausgefallen", "entfallen", "entfällt", "fiel aus", "nein");
        know(STATES, MeetingState.CANCELLED, "cancelled", "canceled", "called off", "no");
        know(LAYOUTS, Layout.ROWS, "reihen", "reihe", "reihenbestuhlung", "stuhlreihen", "kino", "kinobestuhlung");
        know(LAYOUTS, Layout.ROWS, "theater", "rows", "theatre");
        know(LAYOUTS, Layout.CLASSROOM, "parlamentarisch", "parlament", "schulbestuhlung", "classroom");
        know(LAYOUTS, Layout.U_SHAPE, "u-form", "u form", "uform", "u", "u-shape", "u shape");
        know(LAYOUTS, Layout.STANDING, "stehend", "stehempfang", "stehplätze", "stehtische", "standing");
        know(LANGUAGES, Locale.GERMAN, "de", "deutsch", "german");
        know(LANGUAGES, Locale.ENGLISH, "en", "englisch", "english");
    }

    private Words() {}

    private static <T> void know(Map<String, T> meanings, T meaning, String... words) {
        for (String word : words) {
            meanings.put(word, meaning);
        }
    }

    static Optional<FormOfAddress> formOfAddress(String word) {
        return meaning(FORMS_OF_ADDRESS, word);
    }

    /** By its name or by how many work there: fewer than 250 are small or medium-sized. */
    static Optional<SizeClass> size(String word) {
        Matcher number = EMPLOYEES.matcher(word.replace(".", ""));
        return number.matches() ? size(number) : meaning(SIZES, word);
    }

    /** "100-500" and "more than 100" may be the one or the other. */
    private static Optional<SizeClass> size(Matcher number) {
        int from = Integer.parseInt(number.group("from"));
        int to = number.group("to") == null ? from : Integer.parseInt(number.group("to"));
        boolean above = number.group("above") != null || number.group("more") != null;
        boolean below = number.group("below") != null;
        boolean small = !above && to < LARGE_FROM || below && to == LARGE_FROM;
        boolean large = !below && from >= LARGE_FROM - (above ? 1 : 0);
        if (small == large) {
            return Optional.empty();
        }
        return Optional.of(small ? SizeClass.SME : SizeClass.LARGE);
    }

    static Optional<OrganisationKind> kindOfOrganisation(String word) {
        return meaning(KINDS, word);
    }

    /** Of a meeting that is over: held or not. */
    static Optional<MeetingState> state(String word) {
        return meaning(STATES, word);
    }

    static Optional<Layout> layout(String word) {
        return meaning(LAYOUTS, word);
    }

    static String yesOrNo(boolean yes) {
        return yes ? "Ja" : "Nein";
    }

    static boolean isYes(String word) {
        return YES.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isNo(String word) {
        return NO.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether it is one of the words that such a column is made of; true for columns of any text. */
    static boolean understands(Column column, String word) {
        return switch (column) {
            case FORM_OF_ADDRESS -> formOfAddress(word).isPresent();
            case SIZE -> size(word).isPresent();
            case FUNCTION -> function(word).isPresent();
            case LANGUAGE -> language(word).isPresent();
            case GROUND -> ground(word).isPresent();
            case KIND_OF_ORGANISATION -> kindOfOrganisation(word).isPresent();
            default -> true;
        };
    }

    /** As it is shown beside another; of a meaning its first word. */
    static String shown(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return ALL.stream()
                .flatMap(meanings -> meanings.entrySet().stream())
                .filter(entry -> entry.getValue().equals(value))
                .map(entry -> capital(entry.getKey()))
                .findFirst()
                .orElse(value.toString().replace("\n", ", "));
    }

    static String capital(String word) {
        return switch (word) {
            case "kmu" -> "KMU";
            case "u-form" -> "U-Form";
            default -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        };
    }

    static Optional<Function> function(String word) {
        return meaning(FUNCTIONS, word);
    }

    static Optional<Locale> language(String word) {
        return meaning(LANGUAGES, word);
    }

    static Optional<MailGround> ground(String word) {
        return meaning(GROUNDS, word);
    }

    /** Of columns that hold one of few words: those that are offered, one for each meaning. */
    static List<String> choices(Column column) {
        return switch (column) {
            case FORM_OF_ADDRESS -> List.of("Frau", "Herr");
            case LANGUAGE -> List.of("Deutsch", "Englisch");
            case FUNCTION -> firsts(FUNCTIONS);
            case GROUND -> firsts(GROUNDS);
            case KIND_OF_ORGANISATION -> firsts(KINDS);
            case SIZE -> firsts(SIZES);
            default -> List.of();
        };
    }

    private static <T> List<String> firsts(Map<String, T> meanings) {
        return meanings.values().stream().distinct().map(Words::shown).toList();
    }

    private static <T> Optional<T> meaning(Map<String, T> meanings, String word) {
        String bare = word.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        return Optional.ofNullable(meanings.get(bare));
    }
}
