package org.reihum.paper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * What makes Word, or another program, fetch something from elsewhere or run something when it opens a document. Looked for in
 * every part, whatever its name: what is not a text for us may be one for them.
 */
final class WordFetching {

    /** Fields that bring in a file, a picture or data, or that make up other fields. */
    private static final Set<String> FIELDS = Set.of(
            "INCLUDEPICTURE",
            "INCLUDETEXT",
            "INCLUDE",
            "IMPORT",
            "DDE",
            "DDEAUTO",
            "LINK",
            "EMBED",
            "DATABASE",
            "RD",
            "QUOTE");

    private static final Set<String> INSERTED = Set.of("afchunk", "subdocument", "frame");
    private static final Set<String> RUN = Set.of(
            "oleobject",
            "control",
            "package",
            "vbaproject",
            "attachedtoolbars",
            "extensibility",
            "activexcontrolbinary",
            "webextensiontaskpanes",
            "taskpanes");

    /** Drawings whose address is a link for the person who reads. */
    private static final Set<String> CLICKED =
            Set.of("shape", "rect", "roundrect", "oval", "line", "polyline", "curve", "arc", "group", "image");

    private static final Pattern FIRST_WORD = Pattern.compile("^[\\s\"\\\\]*([A-Za-z]+)");
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i)\\s*([a-z][a-z0-9+.-]*:|//|\\\\\\\\).*", Pattern.DOTALL);

    private WordFetching() {}

    /** Links that a person clicks are fine, and so is the name of the template that Word keeps: {@link WordPackage} drops it. */
    static void checkRelations(Document relations, boolean ofSettings) throws WordPackage.Unfit {
        var all = relations.getElementsByTagNameNS("*", "Relationship");
        for (int i = 0; i < all.getLength(); i++) {
            var relation = (Element) all.item(i);
            String type = relation.getAttribute("Type");
            String last = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            boolean harmless = last.equals("hyperlink") || ofSettings && last.equals("attachedtemplate");
            if (RUN.contains(last)) {
                throw new WordPackage.Unfit(WordReading.Reason.ACTIVE);
            }
            if (INSERTED.contains(last) || !harmless && isElsewhere(relation)) {
                throw new WordPackage.Unfit(WordReading.Reason.FETCHES);
            }
        }
    }

    private static boolean isElsewhere(Element relation) {
        return relation.getAttribute("TargetMode").equalsIgnoreCase("External")
                || ELSEWHERE.matcher(relation.getAttribute("Target")).matches();
    }

    static void checkText(Document text) throws WordPackage.Unfit {
        Deque<StringBuilder> fields = new ArrayDeque<>();
        fields.push(new StringBuilder());
        check(text.getDocumentElement(), fields);
        for (StringBuilder field : fields) {
            checkField(field);
        }
    }

    private static void check(Element element, Deque<StringBuilder> fields) throws WordPackage.Unfit {
        String name = element.getLocalName();
        if (name.equals("fldChar")) {
            turn(attribute(element, "fldCharType"), fields);
        } else if (name.equals("instrText") || name.equals("delInstrText")) {
            fields.element().append(element.getTextContent());
        } else if (name.equals("fldSimple")) {
            checkField(attribute(element, "instr"));
        } else if (name.equals("mailMerge")
                || name.equals("altChunk")
                || name.equals("subDoc")
                || drawsElsewhere(element)) {
            throw new WordPackage.Unfit(WordReading.Reason.FETCHES);
        } else if (name.equals("OLEObject") || name.equals("control") && WordXml.is(element, "control")) {
            throw new WordPackage.Unfit(WordReading.Reason.ACTIVE);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                check(inner, fields);
            }
        }
    }

    /** A field begins, or its words are complete; its words may be cut into runs, and hold fields of their own. */
    private static void turn(String where, Deque<StringBuilder> fields) throws WordPackage.Unfit {
        if (where.equals("begin")) {
            fields.push(new StringBuilder());
        } else if (where.equals("end") && fields.size() > 1) {
            checkField(fields.pop());
        }
    }

    private static void checkField(CharSequence words) throws WordPackage.Unfit {
        Matcher first = FIRST_WORD.matcher(words);
        if (first.find() && FIELDS.contains(first.group(1).toUpperCase(Locale.ROOT))) {
            throw new WordPackage.Unfit(WordReading.Reason.FETCHES);
        }
    }

    /** Pictures and fillings of the older drawings name their source themselves. */
    private static boolean drawsElsewhere(Element element) {
        String space = element.getNamespaceURI();
        if (space == null || !space.startsWith("urn:schemas-microsoft-com:")) {
            return false;
        }
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            Node attribute = all.item(i);
            String name = attribute.getLocalName();
            boolean source = name != null && (name.equals("src") || name.equals("althref") || name.equals("href"));
            if (source
                    && !(name.equals("href") && CLICKED.contains(element.getLocalName()))
                    && ELSEWHERE.matcher(attribute.getNodeValue()).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Of whatever edition of the standard. */
    private static String attribute(Element element, String name) {
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            if (name.equals(all.item(i).getLocalName())) {
                return all.item(i).getNodeValue();
            }
        }
        return "";
    }
}
