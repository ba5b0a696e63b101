package org.reihum.chasing;

import org.jspecify.annotations.Nullable;
import org.reihum.network.Input;
import org.reihum.network.Line;

/** What is noted of a call: how it ended, what was said, or both. */
record NoteForm(@Line(max = 500) String note, @Nullable CallMark mark) {

    NoteForm(@Nullable String note, @Nullable CallMark mark) {
        this.note = Input.tidy(note);
        this.mark = mark;
    }

    boolean isBlank() {
        return note.isEmpty() && mark == null;
    }
}
