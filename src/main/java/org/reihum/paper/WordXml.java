package org.reihum.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads and writes the XML of a document. No document type, hence no entity and nothing fetched. */
final class WordXml {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private WordXml() {}

    static Document parse(byte[] octets) throws WordPackage.Unfit {
        try {
            DocumentBuilder builder = builder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(octets));
        } catch (SAXException | IOException e) {
            throw new WordPackage.Unfit(WordReading.Reason.NO_WORD);
        }
    }

    /** Adds what there is to the weight; to be called before {@link #parse}, which needs memory for all of it. */
    static void weigh(byte[] octets, WordWeight weight) throws WordPackage.Unfit {
        try {
            var factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.newSAXParser().parse(new ByteArrayInputStream(octets), weight);
        } catch (WordWeight.Exceeded e) {
            throw new WordPackage.Unfit(WordReading.Reason.TOO_DEEP);
        } catch (SAXException | IOException e) {
            throw new WordPackage.Unfit(WordReading.Reason.NO_WORD);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the XML of every Java knows this", e);
        }
    }

    /** Of what has been parsed once before. */
    static Document trusted(byte[] octets) {
        try {
            return parse(octets);
        } catch (WordPackage.Unfit e) {
            throw new IllegalStateException("was well formed when it was uploaded", e);
        }
    }

    private static DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the XML of every Java knows this", e);
        }
    }

    static byte[] octets(Document document) {
        var out = new ByteArrayOutputStream();
        document.setXmlStandalone(true);
        try {
            var factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        return out.toByteArray();
    }

    /** Whether it is that element of WordprocessingML, whichever edition of the standard the file follows. */
    static boolean is(Node node, String name) {
        String space = node.getNamespaceURI();
        return node.getNodeType() == Node.ELEMENT_NODE
                && name.equals(node.getLocalName())
                && space != null
                && space.contains("wordprocessingml");
    }
}
