package org.reihum.paper;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * How much there is in all parts of a document together, and how deep: whoever works on it in memory has to have room for it,
 * and walks down into it. A page of a form has some hundred elements, about twenty deep.
 */
final class WordWeight extends DefaultHandler {

    private static final int MOST_ELEMENTS = 200_000;
    private static final int MOST_ATTRIBUTES = 500_000;
    private static final int DEEPEST = 200;

    /** More than a document has room for. */
    static final class Exceeded extends SAXException {
        private static final long serialVersionUID = 1;
    }

    private int elements;
    private int attributes;
    private int depth;

    @Override
    public void startDocument() {
        depth = 0;
    }

    @Override
    public void startElement(String space, String local, String name, Attributes all) throws SAXException {
        elements++;
        attributes += all.getLength();
        depth++;
        if (elements > MOST_ELEMENTS || attributes > MOST_ATTRIBUTES || depth > DEEPEST) {
            throw new Exceeded();
        }
    }

    @Override
    public void endElement(String space, String local, String name) {
        depth--;
    }

    @Override
    public void fatalError(SAXParseException broken) throws SAXException {
        throw broken;
    }
}
