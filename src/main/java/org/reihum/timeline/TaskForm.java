package org.reihum.timeline;

import static org.reihum.network.Input.tidy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Line;
import org.springframework.validation.BindingResult;

/**
 * What is otherwise for one meeting.
 *
 * @param day nothing: counted from the meeting's day
 * @param owner nothing: as the series has it
 */
record TaskForm(
        @Nullable LocalDate day,
        @Nullable Owner owner,
        @Line(max = 200) String name,
        @Line(max = 500) String note) {

    TaskForm(@Nullable LocalDate day, @Nullable Owner owner, @Nullable String name, @Nullable String note) {
        this.day = day;
        this.owner = owner;
        this.name = tidy(name);
        this.note = tidy(note);
    }

    void check(BindingResult errors) {
        if (owner == Owner.NAMED && name.isEmpty()) {
            errors.rejectValue("name", "timeline.name.missing");
        }
    }

    @Nullable
    Responsible responsible() {
        return owner == null ? null : new Responsible(owner, owner == Owner.NAMED ? name : "");
    }
}
