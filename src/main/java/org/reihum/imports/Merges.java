package org.reihum.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Cells that were merged down a column: what stands in the first of them counts for all. Merged to the right they are a
 * title or a heading of several columns, and stay as they are.
 */
class Merges {

    private static final Pattern RANGE = Pattern.compile("([A-Z]+)(\\d+):([A-Z]+)(\\d+)");
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** @param column from 0; {@code from} and {@code to}: numbers of lines */
    private record Down(int column, int from, int to) {}

    private final List<Down> all;
    private final Map<Integer, Running> running = new HashMap<>();
    private int next;

    private record Running(String value, int to) {}

    private Merges(List<Down> all) {
        this.all = all;
    }

    /** To go through the same sheet once more, without reading it. */
    Merges anew() {
        return new Merges(all);
    }

    static Merges of(byte[] file, Sheet sheet) throws IOException {
        String part = "";
        for (Map<String, String> relation : elements(file, "xl/_rels/workbook.xml.rels", "Relationship")) {
            if (sheet.getId().equals(relation.get("Id"))) {
                String target = relation.getOrDefault("Target", "");
                part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            }
        }
        List<Down> all = new ArrayList<>();
        for (Map<String, String> merge : elements(file, part, "mergeCell")) {
            Matcher range = RANGE.matcher(merge.getOrDefault("ref", ""));
            if (range.matches() && !range.group(2).equals(range.group(4))) {
                all.add(new Down(
                        column(range.group(1)), Integer.parseInt(range.group(2)), Integer.parseInt(range.group(4))));
            }
        }
        return new Merges(
                all.stream().sorted(Comparator.comparingInt(Down::from)).toList());
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
    }

    private static List<Map<String, String>> elements(byte[] file, String part, String name) throws IOException {
        List<Map<String, String>> found = new ArrayList<>();
        try {
            Workbook.part(file, part, in -> {
                XMLStreamReader xml = XML.createXMLStreamReader(in);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals(name)) {
                        found.add(attributes(xml));
                    }
                }
            });
        } catch (XMLStreamException e) {
            throw new BadFile(BadFile.Code.NO_TABLE, e);
        }
        return found;
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    /** Lines are asked for from the first to the last. */
    List<String> filled(int line, List<String> cells) {
        while (next < all.size() && all.get(next).from() <= line) {
            Down begins = all.get(next++);
            boolean here = begins.from() == line && begins.column() < cells.size();
            running.put(begins.column(), new Running(here ? cells.get(begins.column()) : "", begins.to()));
        }
        if (running.isEmpty() || cells.stream().allMatch(String::isEmpty)) {
            return cells;
        }
        running.values().removeIf(merge -> merge.to() < line);
        List<String> filled = new ArrayList<>(cells);
        running.forEach((column, merge) -> {
            while (filled.size() <= column) {
                filled.add("");
            }
            if (filled.get(column).isEmpty()) {
                filled.set(column, merge.value());
            }
        });
        return filled;
    }
}
