package org.reihum.letter;

import org.reihum.mail.FileName;
import org.reihum.mail.Keeping;

/** What became of a file that somebody wanted to attach. */
sealed interface Attaching {

    record Attached(FileName name) implements Attaching {}

    /** The file itself does not go with letters. */
    record Refused(Keeping.Reason reason) implements Attaching {}

    /** All files together would be too large for a letter, or too many. */
    record Full() implements Attaching {}

    /** Another file has that name already. */
    record NameTaken(FileName name) implements Attaching {}
}
