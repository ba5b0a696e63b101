package org.reihum.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail or one part of it: its header fields, and where its body lies. Nothing is decoded before somebody asks. */
record MailPart(byte[] mail, MailHeaders headers, int bodyFrom, int bodyTo) {

    /** The part between the two places; without an empty line all of it is head. */
    static MailPart of(byte[] mail, int from, int to) {
        var lines = new Lines(mail, from, to);
        while (lines.next()) {
            if (lines.isEmpty()) {
                return new MailPart(mail, MailHeaders.of(mail, from, lines.start()), lines.following(), to);
            }
        }
        return new MailPart(mail, MailHeaders.of(mail, from, to), to, to);
    }

    ContentField type() {
        var type = ContentField.of(headers.first("content-type").orElse("text/plain"));
        return type.word().contains("/") ? type : new ContentField("text/plain", type.parameters());
    }

    boolean isType(String word) {
        return type().word().equals(word);
    }

    /** Its file name in lower case; empty without one. */
    String fileName() {
        var named =
                ContentField.of(headers.first("content-disposition").orElse("")).parameter("filename");
        String name = named.isEmpty() ? type().parameter("name") : named;
        return HeaderText.decoded(name).strip().toLowerCase(Locale.ROOT);
    }

    boolean isAttached() {
        return ContentField.of(headers.first("content-disposition").orElse(""))
                .word()
                .equals("attachment");
    }

    int size() {
        return bodyTo - bodyFrom;
    }

    /** The body as it was before it was made fit for the way. */
    byte[] content() {
        return TransferEncoding.decoded(mail, bodyFrom, bodyTo, headers.word("content-transfer-encoding"));
    }

    String text() {
        return Charsets.decode(content(), type().parameter("charset"));
    }

    /** As {@link #content}, in UTF-8 where the part says that it is in something else. */
    byte[] contentInUtf8() {
        byte[] content = content();
        String declared = type().parameter("charset");
        return Charsets.known(declared).isEmpty()
                ? content
                : Charsets.decode(content, declared).getBytes(StandardCharsets.UTF_8);
    }
}
