package org.reihum.invitation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.groups.Default;
import org.jspecify.annotations.Nullable;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Input;
import org.reihum.network.Line;
import org.reihum.network.MailAddress;
import org.reihum.network.PersonName;

/**
 * Who comes instead of somebody, as the holder of the link, the contact of a group or an organiser types it.
 *
 * @param toldThrough how an organiser heard of it; nobody else is asked
 */
public record SubstituteForm(
        @NotBlank(message = "{invitation.substitute.firstName.missing}", groups = BothNames.class) @Line(max = 100)
        String firstName,

        @NotBlank(message = "{invitation.substitute.lastName.missing}") @Line(max = 150)
        String lastName,

        @MailAddress String email,

        @NotNull(message = "{invitation.desk.channel.missing}", groups = AtDesk.class) @Nullable
        Channel toldThrough) {

    /** Where lists and badges show both names. */
    public interface BothNames extends Default {}

    /** Where an organiser says how it became known. */
    interface AtDesk extends Default {}

    public SubstituteForm(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable Channel toldThrough) {
        this.firstName = Input.tidy(firstName);
        this.lastName = Input.tidy(lastName);
        this.email = Input.tidy(email);
        this.toldThrough = toldThrough;
    }

    /** With the channel that is the most frequent at the desk. */
    public static SubstituteForm empty() {
        return new SubstituteForm("", "", "", Channel.TELEPHONE);
    }

    public Substitute substitute() {
        return new Substitute(
                new PersonName(FormOfAddress.NONE, "", firstName, lastName), email.isEmpty() ? null : email);
    }

    /** Only at the desk, of a form without errors. */
    Channel through() {
        if (toldThrough == null) {
            throw new IllegalStateException("a form with errors names nobody");
        }
        return toldThrough;
    }
}
