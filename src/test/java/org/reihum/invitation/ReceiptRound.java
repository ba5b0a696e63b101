package org.reihum.invitation;

import java.time.Instant;
import org.springframework.boot.test.context.TestComponent;

/** Writes the receipts that are due, as the job does, for tests of other rooms. */
@TestComponent
public class ReceiptRound {

    private final WritingReceipts writing;

    ReceiptRound(WritingReceipts writing) {
        this.writing = writing;
    }

    public void run(Instant now) {
        writing.run(now);
    }
}
