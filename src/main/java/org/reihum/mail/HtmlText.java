package org.reihum.mail;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * The HTML of a mail as plain text: in one walk over it, for it may be as broken and as large as a stranger likes. Quoted
 * lines begin with ">"; what no reader sees is left out.
 */
final class HtmlText {

    private static final Set<String> LINES = Set.of(
            "br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "hr");
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "noscript", "template");
    /** How Outlook marks the place below which the letter that is answered stands. Others put it into a blockquote. */
    private static final Pattern ANSWERED =
            Pattern.compile("(?i)(divrplyfwdmsg|appendonsend|olk_src|mail-editor-reference)");

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private int at;
    private int quotes;

    private HtmlText(String html) {
        this.html = html;
    }

    static String of(String html) {
        var walk = new HtmlText(html);
        walk.run();
        return HtmlUtils.htmlUnescape(walk.text.toString())
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private void run() {
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            if (open < 0) {
                words(html.length());
                return;
            }
            words(open);
            if (!tag()) {
                return;
            }
        }
    }

    /** Line ends in the source are blanks. */
    private void words(int end) {
        for (; at < end; at++) {
            char unit = html.charAt(at);
            text.append(unit < ' ' ? ' ' : unit);
        }
    }

    /** Goes behind the tag at this place; false when all that follows is quoted. */
    private boolean tag() {
        if (html.startsWith("<!--", at)) {
            at = behind("-->", at + 4);
            return true;
        }
        int close = html.indexOf('>', at);
        int end = close < 0 ? html.length() : close + 1;
        String tag = html.substring(at, Math.min(end, at + 2_000));
        String name = nameOf(tag);
        at = end;
        if (name.equals("blockquote")) {
            quotes = Math.max(0, quotes + (tag.startsWith("</") ? -1 : 1));
        }
        if (UNSEEN.contains(name)) {
            at = behindClosing(name);
        } else if (LINES.contains(name)) {
            text.append(quotes > 0 ? "\n> " : "\n");
        } else if (name.equals("td")) {
            text.append(' ');
        }
        return !ANSWERED.matcher(tag).find();
    }

    private static String nameOf(String tag) {
        int end;
        int from = tag.length() > 1 && tag.charAt(1) == '/' ? 2 : 1;
        for (end = from; end < tag.length() && Character.isLetterOrDigit(tag.charAt(end)); end++) {
            continue;
        }
        String name = tag.substring(from, end).toLowerCase(Locale.ROOT);
        return from == 2 && UNSEEN.contains(name) ? "" : name;
    }

    private int behindClosing(String name) {
        int close = indexOfClosing(name);
        return close < 0 ? html.length() : behind(">", close);
    }

    private int indexOfClosing(String name) {
        for (int i = html.indexOf("</", at); i >= 0; i = html.indexOf("</", i + 2)) {
            if (html.regionMatches(true, i + 2, name, 0, name.length())) {
                return i;
            }
        }
        return -1;
    }

    private int behind(String mark, int from) {
        int found = html.indexOf(mark, from);
        return found < 0 ? html.length() : found + mark.length();
    }
}
