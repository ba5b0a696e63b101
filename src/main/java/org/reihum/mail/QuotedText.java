package org.reihum.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells what a person wrote from what their program put below it: the letter they answer, and their signature. */
final class QuotedText {

    /** From here on it is the other letter. */
    private static final Pattern BEGIN = Pattern.compile("(?i)^\\s*("
            + "-{2,}\\s*(ursprüngliche nachricht|original message|weitergeleitete nachricht|forwarded message"
            + "|message d'origine|original-nachricht|begin forwarded message)\\b.*"
            + "|_{10,}\\s*"
            + "|am\\s.{4,200}\\b(schrieb|hat geschrieben|geschrieben)\\b.{0,200}:"
            + "|on\\s.{4,200}\\bwrote:?"
            + "|le\\s.{4,200}\\ba écrit\\s*:?"
            + "|.{1,120}<[^<>\\s]{3,120}@[^<>\\s]{1,120}>\\s*(schrieb|wrote)\\b.*:"
            + ")\\s*$");

    private static final Pattern OPENING = Pattern.compile("(?i)\\s*(am|on|le)\\s.*\\d.*");
    /** "Von: …" and two more of its kind below it: the head of a letter as Outlook writes it. */
    private static final Pattern FROM = Pattern.compile("(?i)^\\s*\\**(von|from|de):\\**\\s*\\S.*");

    private static final Pattern HEAD =
            Pattern.compile("(?i)^\\s*\\**(gesendet|sent|datum|date|an|to|cc|betreff|subject|envoyé|objet|à):\\**.*");
    private static final Pattern SIGNATURE = Pattern.compile("^(-- ?|__)$");
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)^\\s*(von meinem .{2,40} gesendet|gesendet (von|mit) .{2,60}|sent from (my|mail for) .{2,60}"
                    + "|get outlook for .{2,30}|outlook für .{2,30} (beziehen|herunterladen).*|holen sie sich outlook .*)$");

    private QuotedText() {}

    /** The person's own lines, those below and between the quoted ones too. */
    static String without(String text) {
        var own = new ArrayList<String>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size() && !isEnd(lines, i); i++) {
            String line = lines.get(i);
            int introduced = introduction(lines, i);
            if (introduced > 0) {
                i += introduced - 1;
            } else if (!isQuoted(line) && !DEVICE.matcher(cut(line)).matches()) {
                own.add(line.stripTrailing());
            }
        }
        return String.join("\n", own).replaceAll("\n{3,}", "\n\n").strip();
    }

    private static boolean isQuoted(String line) {
        return line.stripLeading().startsWith(">");
    }

    private static boolean isEnd(List<String> lines, int at) {
        String line = cut(lines.get(at));
        int introduced = introduction(lines, at);
        return SIGNATURE.matcher(line).matches()
                || introduced > 0 && !quotesFollow(lines, at + introduced)
                || FROM.matcher(line).matches() && heads(lines, at + 1) >= 2;
    }

    private static boolean quotesFollow(List<String> lines, int from) {
        return lines.stream()
                .skip(from)
                .filter(line -> !line.isBlank())
                .limit(1)
                .anyMatch(QuotedText::isQuoted);
    }

    /** How many lines here introduce what is quoted: none, one, or two when a long one is broken. */
    private static int introduction(List<String> lines, int at) {
        String line = cut(lines.get(at));
        if (BEGIN.matcher(line).matches()) {
            return 1;
        }
        String next = at + 1 < lines.size() ? cut(lines.get(at + 1)) : "";
        return OPENING.matcher(line).matches()
                        && BEGIN.matcher(line.strip() + " " + next.strip()).matches()
                ? 2
                : 0;
    }

    private static long heads(List<String> lines, int from) {
        return lines.subList(Math.min(from, lines.size()), Math.min(from + 6, lines.size())).stream()
                .filter(line -> HEAD.matcher(cut(line)).matches())
                .count();
    }

    private static String cut(String line) {
        return line.length() <= 400 ? line : line.substring(0, 400);
    }
}
