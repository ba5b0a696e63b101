package org.reihum.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes a file as a part of a message. Its name stands there twice, as Thunderbird writes it too: by RFC 2231 where it
 * belongs, and as an encoded word in the media type, which is what older Outlooks and some archives read.
 */
final class MimeFile {

    private MimeFile() {}

    static MimeBodyPart part(Enclosure enclosure, Map<FileId, byte[]> files) throws MessagingException {
        byte[] content = files.get(enclosure.file());
        if (content == null) {
            throw new IllegalStateException("a letter without the content of " + enclosure.file());
        }
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, enclosure.mediaType())));
        String name = enclosure.name().value();
        part.setHeader("Content-Type", enclosure.mediaType() + ";\r\n name=\"" + word(name) + '"');
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setHeader(
                "Content-Disposition",
                (enclosure.attached() ? Part.ATTACHMENT : Part.INLINE) + fileName(enclosure.attached(), name));
        if (enclosure.contentId().isPresent()) {
            part.setHeader("Content-ID", "<" + enclosure.contentId().get() + ">");
        }
        return part;
    }

    private static String fileName(boolean attached, String name) {
        var parameters = new ParameterList();
        parameters.set("filename", name, StandardCharsets.UTF_8.name());
        return parameters.toString(
                (attached ? Part.ATTACHMENT : Part.INLINE).length() + "Content-Disposition: ".length());
    }

    /** A {@link FileName} has no quotation mark; a backslash it has not either, being no path. */
    private static String word(String name) throws MessagingException {
        try {
            return MimeUtility.encodeText(name, StandardCharsets.UTF_8.name(), "B");
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("every Java has UTF-8", e);
        }
    }
}
