package org.reihum.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The text of one paragraph, put together from the runs that Word has cut it into. A text box that hangs in it has
 * paragraphs of its own.
 */
final class WordParagraph {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]{1,100})\\}");
    private static final int AROUND = 60;

    /** A piece of text and where it begins. @param element null for a tabulator or line break */
    private record Piece(Optional<Element> element, String text, int from) {

        int to() {
            return from + text.length();
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final String text;

    WordParagraph(Node paragraph) {
        collect(paragraph);
        text = pieces.isEmpty()
                ? ""
                : String.join("", pieces.stream().map(Piece::text).toList());
    }

    private void collect(Node within) {
        for (Node child = within.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (WordXml.is(child, "t")) {
                add(Optional.of((Element) child), child.getTextContent());
            } else if (WordXml.is(child, "br") || WordXml.is(child, "tab")) {
                add(Optional.empty(), " ");
            } else if (!WordXml.is(child, "p") && !WordXml.is(child, "pPr")) {
                collect(child);
            }
        }
    }

    private void add(Optional<Element> element, String text) {
        pieces.add(new Piece(
                element,
                text,
                pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).to()));
    }

    List<String> names() {
        return matches().stream().map(match -> WordFields.name(match.group(1))).toList();
    }

    /** Whether nothing stands between the names. */
    boolean hasOnlyNames() {
        return BRACES.matcher(text).replaceAll("").isBlank();
    }

    private List<MatchResult> matches() {
        return BRACES.matcher(text).results().toList();
    }

    /** The text before and behind the first such name. */
    String around(String name) {
        MatchResult match = matches().stream()
                .filter(found -> WordFields.name(found.group(1)).equals(name))
                .findFirst()
                .orElseThrow();
        int from = Math.max(0, match.start() - AROUND / 2);
        int to = Math.min(text.length(), match.end() + AROUND / 2);
        return (from > 0 ? "… " : "") + text.substring(from, to).strip() + (to < text.length() ? " …" : "");
    }

    /** What has no value stays as it stands. A value is not looked into again. */
    void fill(Function<String, Optional<String>> values) {
        List<MatchResult> matches = matches();
        for (int i = matches.size() - 1; i >= 0; i--) {
            MatchResult match = matches.get(i);
            values.apply(WordFields.name(match.group(1))).ifPresent(value -> put(value, match.start(), match.end()));
        }
        pieces.forEach(piece -> piece.element().ifPresent(WordParagraph::breakLines));
    }

    /** Into the run where it begins, whose look it keeps; from the back, so that places before it stay right. */
    private void put(String value, int from, int to) {
        boolean first = true;
        for (Piece piece : pieces) {
            if (piece.to() > from && piece.from() < to && piece.element().isPresent()) {
                Element element = piece.element().get();
                String now = element.getTextContent();
                int start = Math.max(0, from - piece.from());
                int end = Math.min(piece.text().length(), to - piece.from());
                set(element, now.substring(0, start) + (first ? Press.printable(value) : "") + now.substring(end));
                first = false;
            }
        }
    }

    private static void set(Element element, String text) {
        element.setTextContent(text);
        element.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }

    private static void breakLines(Element element) {
        String[] lines = element.getTextContent().split("\r\n|[\r\n\u2028\u2029]", -1);
        Node behind = element.getNextSibling();
        for (int i = 1; i < lines.length; i++) {
            String prefix = element.getPrefix() == null ? "" : element.getPrefix() + ":";
            var document = element.getOwnerDocument();
            Node br = document.createElementNS(element.getNamespaceURI(), prefix + "br");
            var next = (Element) element.cloneNode(false);
            element.getParentNode().insertBefore(br, behind);
            element.getParentNode().insertBefore(next, behind);
            set(next, lines[i]);
        }
        if (lines.length > 1) {
            set(element, lines[0]);
        }
    }
}
