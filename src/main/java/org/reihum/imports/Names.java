package org.reihum.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;

/** Names as people write them into one cell: "Frau Dr. Anna Muster", "Muster, Anna", "Anna Muster / Ben Beispiel". */
final class Names {

    private static final Pattern BETWEEN_PEOPLE = Pattern.compile("\\s*(?:[/;\\n&+]|\\s(?:und|and|sowie|u\\.)\\s)\\s*");
    private static final Pattern AND = Pattern.compile("&|\\s(?:und|and|sowie|u\\.)\\s");
    private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}\\p{M} .'’-]*");
    private static final Pattern ADDRESS =
            Pattern.compile("(?iu)^(sehr geehrter? )?(herrn?|hr\\.?|frau|fr\\.?|mr\\.?|mrs\\.?|ms\\.?)\\s+");
    private static final Pattern MS = Pattern.compile("(?iu).*(frau|fr\\b|mrs|ms).*");
    private static final Pattern DEGREE = Pattern.compile(
            "(?iu)^((?:prof|dr|dipl|ing|mag|univ|phil|rer|nat|med|jur|h\\.? ?c|habil|priv|doz|pd|ra)\\b\\.?(?:-\\p{L}+\\b\\.?(?:\\s?\\([A-Z]{1,3}\\))?)*|[MB]\\. ?(?:Sc|A|Eng)\\.)[\\s,]*");
    private static final Pattern TITLE_BEFORE =
            Pattern.compile("(?iu)^(?:(?:prof|dr|dipl)\\b\\.?(?:-\\p{L}+\\b\\.?)?\\s+)+(?=\\p{L})");
    private static final Pattern DEGREE_BEHIND =
            Pattern.compile("(?iu),\\s*((?:[MB]\\.? ?(?:Sc|A|Eng)|MBA|Dr|Dipl|LL\\.? ?M)\\b[.\\p{L}-]*)$");
    private static final Pattern ASIDE = Pattern.compile("\\s*\\([^)]*\\)");
    private static final Pattern ASIDE_OF_SEVERAL = Pattern.compile("\\s*\\([^)]*[/;&+][^)]*\\)");
    private static final Set<String> PARTICLES = Set.of(
            "von", "vom", "van", "de", "der", "den", "di", "da", "dos", "zu", "zur", "zum", "del", "la", "le", "el",
            "al", "ter", "ten");
    private static final int MOST = 4;

    private Names() {}

    /** All who stand in the cell, at most four; a last name that is shared stands with each. */
    static List<PersonName> of(String cell) {
        String bare = ASIDE_OF_SEVERAL.matcher(cell).replaceAll("").strip();
        String[] parts = areListed(bare) ? bare.split("\\s*,\\s*") : BETWEEN_PEOPLE.split(bare);
        List<PersonName> names = new ArrayList<>();
        for (String part : parts) {
            if (!part.isBlank()) {
                names.add(one(part.strip()));
            }
        }
        if (names.size() > MOST) {
            throw BadRow.cell(BadRow.Code.NAMES, Column.FULL_NAME, cell);
        }
        return shared(names, parts);
    }

    /** "Anna und Ben", "Anna/Ben": first names of several people, or two names of one. */
    static boolean areSeveral(String first) {
        return first.indexOf('(') < 0
                && BETWEEN_PEOPLE.split(first).length > 1
                && Stream.of(BETWEEN_PEOPLE.split(first))
                        .allMatch(part -> NAME.matcher(part).matches());
    }

    /**
     * People whose first names share a cell, and whose last name is the same, or stands beside in the same order.
     *
     * @param addresses how many the line has; as many as names, and they are several people for sure
     * @throws BadRow when it could be one person, or nobody can say who is called how
     */
    static List<PersonName> paired(String first, String last, int addresses) {
        List<String> firsts = List.of(BETWEEN_PEOPLE.split(first));
        List<String> lasts = List.of(BETWEEN_PEOPLE.split(last));
        boolean sure = addresses == firsts.size() || AND.matcher(first).find();
        if (!sure || last.isEmpty() || lasts.size() != 1 && lasts.size() != firsts.size() || firsts.size() > MOST) {
            throw BadRow.cell(BadRow.Code.TWO_FIRST_NAMES, Column.FIRST_NAME, first);
        }
        return IntStream.range(0, firsts.size())
                .mapToObj(place -> withoutTitle(new PersonName(
                        FormOfAddress.NONE, "", firsts.get(place), lasts.get(Math.min(place, lasts.size() - 1)))))
                .toList();
    }

    /** "Anna und Ben Muster" are both called Muster. */
    private static List<PersonName> shared(List<PersonName> names, String[] parts) {
        if (names.size() < 2) {
            return names;
        }
        PersonName last = names.get(names.size() - 1);
        List<PersonName> all = new ArrayList<>();
        for (PersonName name : names) {
            boolean firstOnly = name.firstName().isEmpty()
                    && !last.firstName().isEmpty()
                    && name.formOfAddress() == FormOfAddress.NONE
                    && name.title().isEmpty();
            all.add(
                    firstOnly
                            ? new PersonName(name.formOfAddress(), name.title(), name.lastName(), last.lastName())
                            : name);
        }
        return all;
    }

    /** "Frau Anna Muster, Herr Ben Beispiel", or three of whom each has a first and a last name. */
    private static boolean areListed(String text) {
        List<String> parts = List.of(text.split(",", -1));
        return parts.size() > 1
                && !BETWEEN_PEOPLE.matcher(text).find()
                && parts.stream().allMatch(part -> isWhole(part.strip()))
                && (parts.size() > 2
                        || parts.stream()
                                .allMatch(part -> ADDRESS.matcher(part.strip()).find()));
    }

    private static boolean isWhole(String part) {
        String bare = withoutDegrees(
                ADDRESS.matcher(ASIDE.matcher(part).replaceAll("")).replaceFirst(""), new StringBuilder());
        String[] words = bare.split("\\s+");
        return words.length > 1 && !PARTICLES.contains(words[0].toLowerCase(Locale.ROOT));
    }

    /** A title that stands before a name in a column of its own. */
    static PersonName withoutTitle(PersonName name) {
        var title = new StringBuilder(name.title());
        String first = withoutTitle(name.firstName(), title);
        String last = withoutTitle(name.lastName(), title);
        return new PersonName(name.formOfAddress(), title.toString(), first, last);
    }

    private static String withoutTitle(String text, StringBuilder title) {
        var said = TITLE_BEFORE.matcher(text);
        if (!said.find()) {
            return text;
        }
        title.append(title.isEmpty() ? "" : " ").append(said.group().strip());
        return text.substring(said.end());
    }

    private static PersonName one(String text) {
        String rest = ASIDE.matcher(text).replaceAll("");
        FormOfAddress address = FormOfAddress.NONE;
        var said = ADDRESS.matcher(rest);
        if (said.find()) {
            address = MS.matcher(said.group()).matches() ? FormOfAddress.MS : FormOfAddress.MR;
            rest = rest.substring(said.end());
        }
        var title = new StringBuilder();
        var behind = DEGREE_BEHIND.matcher(rest);
        if (behind.find()) {
            title.append(behind.group(1).strip());
            rest = rest.substring(0, behind.start());
        }
        int comma = rest.indexOf(',');
        if (comma >= 0 && isWhole(rest.substring(0, comma)) && isWhole(rest.substring(comma + 1))) {
            throw BadRow.cell(BadRow.Code.TWO_PEOPLE, Column.FULL_NAME, text);
        }
        String last = comma < 0 ? "" : rest.substring(0, comma).strip();
        String first = comma < 0 ? rest : rest.substring(comma + 1).strip();
        first = withoutDegrees(first, title);
        last = withoutDegrees(last, title);
        return comma < 0
                ? apart(address, title.toString(), first)
                : new PersonName(address, title.toString(), cased(first), cased(last));
    }

    private static String withoutDegrees(String text, StringBuilder title) {
        String rest = text;
        var degree = DEGREE.matcher(rest);
        while (degree.find()) {
            title.append(title.isEmpty() ? "" : " ").append(degree.group(1).strip());
            rest = rest.substring(degree.end());
            degree = DEGREE.matcher(rest);
        }
        return rest.strip();
    }

    /** The last word is the last name, with the particles before it; a word all in capitals is one wherever it stands. */
    private static PersonName apart(FormOfAddress address, String title, String whole) {
        String[] words = whole.split("\\s+");
        int loud = loud(words);
        if (loud == 0 && words.length > 1) {
            return new PersonName(address, title, rest(words, 1, words.length), cased(words[0]));
        }
        int last = words.length - 1;
        while (last > 0
                && PARTICLES.contains(words[last - 1].toLowerCase(Locale.ROOT))
                && last - 1 >= (words.length > 2 ? 1 : 0)) {
            last--;
        }
        return new PersonName(address, title, rest(words, 0, last), rest(words, last, words.length));
    }

    /** Place of the only word in capitals, or -1. */
    private static int loud(String[] words) {
        int found = -1;
        for (int i = 0; i < words.length; i++) {
            if (isLoud(words[i])) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static boolean isLoud(String word) {
        return word.length() > 2
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT))
                && !word.endsWith(".");
    }

    private static String rest(String[] words, int from, int to) {
        return cased(String.join(" ", List.of(words).subList(from, to)));
    }

    /** MUSTER is shouted; Muster is meant. */
    private static String cased(String name) {
        return isLoud(name) && name.chars().allMatch(Character::isLetter)
                ? name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT)
                : name;
    }
}
