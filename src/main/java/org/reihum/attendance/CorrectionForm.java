package org.reihum.attendance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reihum.network.PersonId;

/**
 * What a closed list has wrong, as somebody ticked it, and why it changes.
 *
 * @param came numbers of people who were there after all
 * @param gone entries of people who were not there
 * @param signed entries that are signed after all; {@code unsigned} those that are not
 */
record CorrectionForm(
        @Nullable List<Long> came,
        @Nullable List<Long> gone,
        @Nullable List<Long> signed,
        @Nullable List<Long> unsigned,

        @NotBlank(message = "{attendance.correct.reason.missing}")
        @Size(max = Correcting.LONGEST_REASON, message = "{attendance.walkIn.long}")
        @Pattern(regexp = "[^\\p{Cc}\\u2028\\u2029]*", message = "{attendance.walkIn.line}")
        @Nullable
        String reason) {

    static CorrectionForm empty() {
        return new CorrectionForm(List.of(), List.of(), List.of(), List.of(), "");
    }

    /** @param how who corrects */
    List<Correction> corrections(CheckIn how) {
        List<Correction> all = new ArrayList<>();
        each(came).forEach(person -> all.add(new Correction.Came(new PersonId(person), how)));
        each(gone).forEach(entry -> all.add(new Correction.WasNotThere(entry)));
        each(signed).forEach(entry -> all.add(new Correction.Signed(entry, true)));
        each(unsigned).forEach(entry -> all.add(new Correction.Signed(entry, false)));
        return all;
    }

    /** Whether that box is ticked: a page that comes back with an error keeps what was ticked. */
    public boolean ticks(@Nullable List<Long> boxes, long number) {
        return boxes != null && boxes.contains(number);
    }

    String why() {
        return reason == null ? "" : reason;
    }

    private static List<Long> each(@Nullable List<Long> ticked) {
        return ticked == null
                ? List.of()
                : ticked.stream().filter(Objects::nonNull).toList();
    }
}
