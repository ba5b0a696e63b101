package org.reihum.reply;

import org.reihum.mail.IncomingLetter;
import org.reihum.mail.Reading;
import org.springframework.stereotype.Component;

/** Lays what a person has written in words beside that person. */
@Component
class ReadingWords {

    private final FindingInvited finding;
    private final KeepingReplies keeping;

    ReadingWords(FindingInvited finding, KeepingReplies keeping) {
        this.finding = finding;
        this.keeping = keeping;
    }

    /** @param unreadable whether there may be an answer in it that we cannot read */
    Reading read(IncomingLetter letter, boolean unreadable) {
        if (letter.byMachine()) {
            return Fates.ignored("automatic");
        }
        if (!unreadable && (letter.text() + letter.subject()).isBlank()) {
            return Fates.ignored("empty");
        }
        ReplyKind kind = unreadable ? ReplyKind.UNREADABLE : ReplyKind.PROSE;
        String fingerprint = KeepingReplies.fingerprint(
                kind, letter.senderAddress(), letter.subject(), letter.text(), letter.writtenAt());
        var reply = new ReceivedReply(fingerprint, kind, letter, letter.text());
        finding.writer(letter).ifPresent(writer -> reply.from(writer.invited(), writer.proven()));
        return keeping.keep(reply, fingerprint).reading();
    }
}
