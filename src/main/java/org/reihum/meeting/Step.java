package org.reihum.meeting;

import org.jspecify.annotations.Nullable;

/** Which button of the review was pressed; none of them on the form itself. */
record Step(@Nullable String confirmed, @Nullable String back) {

    boolean isConfirmed() {
        return confirmed != null;
    }

    boolean isBack() {
        return back != null;
    }
}
