package org.reihum.reply;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reihum.mail.IncomingLetter;
import org.reihum.testing.RepliesInTheWild;
import org.reihum.testing.WildMail;

/** A letter on its way in, made step by step. */
record Arriving(IncomingLetter letter) {

    /** As the program sends it, to the organizer of the entry, through a server that says nothing about the sender. */
    static Arriving of(WildMail mail) {
        RepliesInTheWild by = mail.by();
        Instant at = by.stamp().plusSeconds(30);
        boolean automatic = by.client() == RepliesInTheWild.Client.GOOGLE;
        return new Arriving(new IncomingLetter(
                1,
                at,
                at,
                by.name(),
                by.address(),
                List.of(by.organizer()),
                mail.subject(),
                "",
                List.of(mail.calendar()),
                automatic,
                automatic,
                false,
                Set.of(),
                false,
                "",
                Optional.empty()));
    }

    static Arriving words(String from, String to, String text, Instant at) {
        return new Arriving(new IncomingLetter(
                1,
                at,
                at,
                "Kim",
                from,
                List.of(to),
                "Treffen",
                text,
                List.of(),
                false,
                false,
                false,
                Set.of(),
                false,
                "",
                Optional.empty()));
    }

    Arriving received(Instant at) {
        Instant written = letter.writtenAt().isAfter(at) ? at : letter.writtenAt();
        return new Arriving(copy(
                at,
                written,
                letter.senderAddress(),
                letter.deliveredTo(),
                letter.calendars(),
                letter.automatic(),
                letter.senderProven(),
                letter.signedBy(),
                letter.unreadable()));
    }

    Arriving from(String address) {
        return new Arriving(copy(
                letter.receivedAt(),
                letter.writtenAt(),
                address,
                letter.deliveredTo(),
                letter.calendars(),
                letter.automatic(),
                letter.senderProven(),
                letter.signedBy(),
                letter.unreadable()));
    }

    Arriving to(String... addresses) {
        return new Arriving(copy(
                letter.receivedAt(),
                letter.writtenAt(),
                letter.senderAddress(),
                List.of(addresses),
                letter.calendars(),
                letter.automatic(),
                letter.senderProven(),
                letter.signedBy(),
                letter.unreadable()));
    }

    /** Our own server says that the sender is genuine. */
    Arriving proven() {
        return new Arriving(copy(
                letter.receivedAt(),
                letter.writtenAt(),
                letter.senderAddress(),
                letter.deliveredTo(),
                letter.calendars(),
                letter.automatic(),
                true,
                letter.signedBy(),
                letter.unreadable()));
    }

    Arriving signedBy(String domain) {
        return new Arriving(copy(
                letter.receivedAt(),
                letter.writtenAt(),
                letter.senderAddress(),
                letter.deliveredTo(),
                letter.calendars(),
                letter.automatic(),
                letter.senderProven(),
                Set.of(domain),
                letter.unreadable()));
    }

    Arriving automatic() {
        return new Arriving(copy(
                letter.receivedAt(),
                letter.writtenAt(),
                letter.senderAddress(),
                letter.deliveredTo(),
                letter.calendars(),
                true,
                letter.senderProven(),
                letter.signedBy(),
                letter.unreadable()));
    }

    Arriving unreadable() {
        return new Arriving(copy(
                letter.receivedAt(),
                letter.writtenAt(),
                letter.senderAddress(),
                letter.deliveredTo(),
                List.of(),
                letter.automatic(),
                letter.senderProven(),
                letter.signedBy(),
                true));
    }

    /** The same calendar object twice, as Thunderbird and Google send it. */
    Arriving twice() {
        return calendars(letter.calendars().get(0), letter.calendars().get(0));
    }

    /** With something else in the calendar object. */
    Arriving altered(String was, String is) {
        String calendar = new String(letter.calendars().get(0), StandardCharsets.UTF_8).replace("\r\n ", "");
        if (!calendar.contains(was)) {
            throw new IllegalStateException(was + " is not in " + calendar);
        }
        return calendars(calendar.replace(was, is).getBytes(StandardCharsets.UTF_8));
    }

    private Arriving calendars(byte[]... calendars) {
        return new Arriving(copy(
                letter.receivedAt(),
                letter.writtenAt(),
                letter.senderAddress(),
                letter.deliveredTo(),
                Arrays.asList(calendars),
                letter.automatic(),
                letter.senderProven(),
                letter.signedBy(),
                letter.unreadable()));
    }

    /** With that number in the inbox. */
    Arriving as(long id) {
        return with(id, letter.messageId(), letter.answers());
    }

    /** As the answer to a letter of ours. */
    Arriving answering(String purpose) {
        return with(letter.id(), letter.messageId(), Optional.of(purpose));
    }

    Arriving called(String messageId) {
        return with(letter.id(), messageId, letter.answers());
    }

    private Arriving with(long id, String messageId, Optional<String> answers) {
        return new Arriving(new IncomingLetter(
                id,
                letter.receivedAt(),
                letter.writtenAt(),
                letter.senderName(),
                letter.senderAddress(),
                letter.deliveredTo(),
                letter.subject(),
                letter.text(),
                letter.calendars(),
                letter.byMachine(),
                letter.automatic(),
                letter.senderProven(),
                letter.signedBy(),
                letter.unreadable(),
                messageId,
                answers));
    }

    private IncomingLetter copy(
            Instant receivedAt,
            Instant writtenAt,
            String senderAddress,
            List<String> deliveredTo,
            List<byte[]> calendars,
            boolean automatic,
            boolean senderProven,
            Set<String> signedBy,
            boolean unreadable) {
        return new IncomingLetter(
                letter.id(),
                receivedAt,
                writtenAt,
                letter.senderName(),
                senderAddress,
                deliveredTo,
                letter.subject(),
                letter.text(),
                calendars,
                automatic,
                automatic,
                senderProven,
                signedBy,
                unreadable,
                letter.messageId(),
                letter.answers());
    }
}
