package org.reihum.invitation;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Input;
import org.reihum.network.Lines;

/** An answer as an organiser enters it for somebody: how it came in, who comes along, what was said besides. */
record GuestForm(
        @NotNull(message = "{invitation.desk.answer.missing}") @Nullable
        Answer answer,

        @NotNull(message = "{invitation.desk.channel.missing}") @Nullable
        Channel channel,

        @Min(value = 0, message = "{invitation.desk.companions.least}") @Nullable
        Integer companions,

        @Nullable Food food,
        @Lines(max = 500) String note) {

    GuestForm(
            @Nullable Answer answer,
            @Nullable Channel channel,
            @Nullable Integer companions,
            @Nullable Food food,
            @Nullable String note) {
        this.answer = answer;
        this.channel = channel;
        this.companions = companions;
        this.food = food;
        this.note = Input.tidy(note);
    }

    static GuestForm empty() {
        return new GuestForm(null, Channel.TELEPHONE, 0, null, "");
    }

    /** What is stored, for somebody who calls once more. */
    static GuestForm of(GuestList.Row row) {
        boolean answered = row.answer() != Answer.OPEN && row.answer() != Answer.DELEGATED;
        return new GuestForm(
                answered ? row.answer() : null, Channel.TELEPHONE, row.companions(), row.food(), row.note());
    }

    int party() {
        return companions == null ? 0 : companions;
    }

    /** Only of a form without errors. */
    GivenAnswer given() {
        if (answer == null) {
            throw new IllegalStateException("a form with errors is no answer");
        }
        return new GivenAnswer(answer, answer == Answer.YES ? party() : 0, food, note);
    }

    /** Only of a form without errors. */
    Channel through() {
        if (channel == null) {
            throw new IllegalStateException("a form with errors is no answer");
        }
        return channel;
    }
}
