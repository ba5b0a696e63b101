package org.reihum.paper;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A letterhead with gaps: a DOCX in which names stand between braces, such as {@code {bericht.zeitraum}}, also in tables,
 * text boxes, headers, footers and notes. A row of a table that holds a name of a list is repeated for each row of that
 * list, and so is a paragraph outside tables; a list without rows leaves one with dashes. Looks stay as they are.
 */
public final class WordTemplate {

    private static final Logger LOG = LoggerFactory.getLogger(WordTemplate.class);
    private static final String NONE = "–";

    private final WordPackage file;

    private WordTemplate(WordPackage file) {
        this.file = file;
    }

    public static WordReading read(byte[] octets) {
        try {
            return new WordReading.Read(new WordTemplate(WordPackage.read(octets)));
        } catch (WordPackage.Unfit e) {
            return new WordReading.Refused(e.reason());
        }
    }

    /**
     * The same, and fills it once with those fields: what goes wrong with a file has to go wrong while somebody is there to
     * choose another.
     */
    public static WordReading tryOut(byte[] octets, WordFields fields) {
        WordReading reading = read(octets);
        try {
            if (reading instanceof WordReading.Read read) {
                read.template().unfilled(fields);
            }
            return reading;
        } catch (RuntimeException e) {
            // whatever a stranger's file makes of our code, it is the file that is not taken
            LOG.warn("a form could not be filled", e);
            return new WordReading.Refused(WordReading.Reason.UNFILLABLE);
        }
    }

    /** In the order of the text, each once for each kind of place; headers and footers behind. */
    public List<WordPlaceholder> placeholders() {
        Set<WordPlaceholder> found = new LinkedHashSet<>();
        for (String part : file.texts()) {
            for (Element paragraph : paragraphs(WordXml.trusted(file.part(part)))) {
                var text = new WordParagraph(paragraph);
                text.names()
                        .forEach(name ->
                                found.add(new WordPlaceholder(name, place(part, paragraph), text.around(name))));
            }
        }
        return List.copyOf(found);
    }

    /** What those fields leave between braces: unknown names, and a second list in the row of another. */
    public List<WordPlaceholder> unfilled(WordFields fields) {
        var filled = new WordTemplate(WordPackage.of(fill(fields, LocalDateTime.of(2000, 1, 1, 0, 0))));
        List<WordPlaceholder> left = filled.placeholders();
        return placeholders().stream()
                .filter(name -> left.stream().anyMatch(name::isAlike))
                .toList();
    }

    private static List<Element> paragraphs(Document document) {
        List<Element> paragraphs = new ArrayList<>();
        collect(document.getDocumentElement(), paragraphs);
        return paragraphs;
    }

    private static void collect(Node within, List<Element> paragraphs) {
        for (Node child = within.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (WordXml.is(child, "p")) {
                paragraphs.add((Element) child);
            }
            // old readers have a copy of each text box of their own: it is filled, but shown once
            if (!"Fallback".equals(child.getLocalName())) {
                collect(child, paragraphs);
            }
        }
    }

    private static WordPlaceholder.Place place(String part, Element paragraph) {
        if (part.contains("header")) {
            return WordPlaceholder.Place.HEADER;
        }
        if (part.contains("footer")) {
            return WordPlaceholder.Place.FOOTER;
        }
        if (part.contains("notes")) {
            return WordPlaceholder.Place.NOTE;
        }
        return around(paragraph, "txbxContent")
                .map(box -> WordPlaceholder.Place.TEXT_BOX)
                .or(() -> around(paragraph, "tr").map(row -> WordPlaceholder.Place.TABLE))
                .orElse(WordPlaceholder.Place.TEXT);
    }

    private static Optional<Node> around(Node node, String name) {
        Node outer = node.getParentNode();
        while (outer != null && !WordXml.is(outer, name)) {
            outer = outer.getParentNode();
        }
        return Optional.ofNullable(outer);
    }

    /**
     * The same template, fields and stamp give the same octets.
     *
     * @param stamp of the parts of the file, not shown by Word
     */
    public byte[] fill(WordFields fields, LocalDateTime stamp) {
        return file.write(
                (part, octets) -> {
                    Document document = WordXml.trusted(octets);
                    fill(document.getDocumentElement(), fields, Map.of(), false);
                    return WordXml.octets(document);
                },
                stamp);
    }

    /** @param inRow a row around it is being repeated, so that nothing in it is repeated for itself */
    private static void fill(Node node, WordFields fields, Map<String, String> row, boolean inRow) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        for (Node child : children) {
            Optional<String> list = inRow || !isRepeatable(child) ? Optional.empty() : listIn(child, fields);
            if (list.isPresent()) {
                repeat(child, fields, list.get());
            } else {
                fillOne(child, fields, row, inRow);
            }
        }
    }

    private static void fillOne(Node node, WordFields fields, Map<String, String> row, boolean inRow) {
        // what hangs in a paragraph comes first: its values are not read again
        fill(node, fields, row, inRow);
        if (WordXml.is(node, "p")) {
            new WordParagraph(node).fill(name -> fields.find(name, row));
        }
    }

    private static boolean isRepeatable(Node node) {
        return WordXml.is(node, "tr") || WordXml.is(node, "p");
    }

    /** The list whose names stand in that row, tables in its cells and text boxes apart; or in that paragraph. */
    private static Optional<String> listIn(Node node, WordFields fields) {
        List<Element> paragraphs = new ArrayList<>();
        if (WordXml.is(node, "p")) {
            paragraphs.add((Element) node);
        } else {
            collect(node, paragraphs);
            paragraphs.removeIf(paragraph ->
                    around(paragraph, "tr").filter(node::isSameNode).isEmpty());
        }
        return paragraphs.stream()
                .flatMap(paragraph -> new WordParagraph(paragraph).names().stream())
                .flatMap(name -> fields.listOf(name).stream())
                .findFirst();
    }

    private static void repeat(Node pattern, WordFields fields, String list) {
        List<Map<String, String>> rows = fields.rows().get(list);
        for (int i = 0; i < rows.size(); i++) {
            Node copy = pattern.cloneNode(true);
            pattern.getParentNode().insertBefore(copy, pattern);
            if (i > 0) {
                nameless(copy);
            }
            fillOne(copy, fields, rows.get(i), true);
        }
        if (rows.isEmpty()) {
            dashes(pattern, fields, list);
        } else {
            pattern.getParentNode().removeChild(pattern);
        }
    }

    private static void dashes(Node pattern, WordFields fields, String list) {
        List<Element> paragraphs = new ArrayList<>(WordXml.is(pattern, "p") ? List.of((Element) pattern) : List.of());
        collect(pattern, paragraphs);
        Map<String, String> row = new HashMap<>();
        for (Element element : paragraphs) {
            var paragraph = new WordParagraph(element);
            String next = NONE;
            for (String name : paragraph.names()) {
                if (fields.listOf(name).filter(list::equals).isPresent()) {
                    row.putIfAbsent(name, next);
                    // one for all that stands side by side
                    next = paragraph.hasOnlyNames() ? "" : NONE;
                }
            }
        }
        fillOne(pattern, fields, row, true);
    }

    /** Marks and numbers that may stand in a document only once. */
    private static void nameless(Node copy) {
        List<Node> once = new ArrayList<>();
        for (Node child = copy.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (WordXml.is(child, "bookmarkStart") || WordXml.is(child, "bookmarkEnd")) {
                once.add(child);
            }
            nameless(child);
        }
        once.forEach(copy::removeChild);
        if (copy instanceof Element element) {
            for (String name : List.of("paraId", "textId")) {
                element.removeAttributeNS("http://schemas.microsoft.com/office/word/2010/wordml", name);
            }
        }
    }
}
