package org.reihum.mail;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The addresses that our letters come from and go back to. */
@Component
class OwnAddresses {

    private final Letterheads letterheads;
    private final ReplySettings replies;

    OwnAddresses(Letterheads letterheads, ReplySettings replies) {
        this.letterheads = letterheads;
        this.replies = replies;
    }

    /** Whether it is one of them, with a token or without. */
    boolean include(String address) {
        var asked = Mailbox.of(address).untagged();
        return Stream.concat(
                        Stream.ofNullable(replies.address()),
                        letterheads.current().stream().map(Letterhead::senderAddress))
                .map(own -> Mailbox.of(own).untagged())
                .anyMatch(asked::equals);
    }
}
