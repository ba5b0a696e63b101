package org.reihum.imports;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Function;
import org.reihum.network.MailGround;
import org.reihum.network.SizeClass;

/** The words that cells may hold, German and English, whatever the language of the page. */
final class Words {

    private static final Map<String, FormOfAddress> FORMS_OF_ADDRESS = new LinkedHashMap<>();
    private static final Map<String, SizeClass> SIZES = new LinkedHashMap<>();
    private static final Map<String, Function> FUNCTIONS = new LinkedHashMap<>();
    private static final Map<String, Locale> LANGUAGES = new LinkedHashMap<>();

    private static final Map<String, MailGround> GROUNDS = new LinkedHashMap<>();

    static {
        know(FORMS_OF_ADDRESS, FormOfAddress.MS, "frau", "ms", "mrs");
        know(FORMS_OF_ADDRESS, FormOfAddress.MR, "herr", "mr");
        know(FORMS_OF_ADDRESS, FormOfAddress.NONE, "keine", "divers", "none", "mx", "-");
        know(SIZES, SizeClass.SME, "kmu", "klein", "mittel", "sme");
        know(SIZES, SizeClass.LARGE, "groß", "gross", "großunternehmen", "large", "large organisation");
        know(
                FUNCTIONS,
                Function.COORDINATOR,
                "gesamtkoordination",
                "landeskoordination",
                "coordinator",
                "overall coordination");
        know(FUNCTIONS, Function.NETWORK_MANAGER, "netzwerkmanagement", "network manager", "network management");
        know(FUNCTIONS, Function.DEPUTY, "stellvertretung", "deputy", "standing deputy");
        know(FUNCTIONS, Function.COMPANY, "unternehmen", "company");
        know(FUNCTIONS, Function.SCIENCE, "wissenschaft", "science");
        know(FUNCTIONS, Function.FUNDER, "zuwendungsgeber", "funder");
        know(FUNCTIONS, Function.CHAMBER, "kammer", "chamber");
        know(FUNCTIONS, Function.ECONOMIC_DEVELOPMENT, "wirtschaftsförderung", "economic development");
        know(FUNCTIONS, Function.GUEST, "gast", "guest");
        know(GROUNDS, MailGround.MEMBER, "mitglied", "mitgliedschaft", "member", "membership");
        know(GROUNDS, MailGround.CONTRACT, "vertrag", "anmeldung", "contract");
        know(GROUNDS, MailGround.CONSENT, "einwilligung", "consent");
        know(GROUNDS, MailGround.PUBLIC_FUNCTION, "öffentliche funktion", "amt", "public function");
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

    static Optional<SizeClass> size(String word) {
        return meaning(SIZES, word);
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

    private static <T> Optional<T> meaning(Map<String, T> meanings, String word) {
        String bare = word.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        return Optional.ofNullable(meanings.get(bare));
    }
}
