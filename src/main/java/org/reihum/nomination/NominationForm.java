package org.reihum.nomination;

import static org.reihum.network.Input.tidy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Line;
import org.reihum.network.Lines;
import org.reihum.network.MailAddress;
import org.reihum.network.PersonName;
import org.springframework.validation.BindingResult;

/** What a network's manager types about a guest. */
record NominationForm(
        @NotNull(message = "{nomination.missing.formOfAddress}") @Nullable
        FormOfAddress formOfAddress,

        @Line(max = 60) String title,

        @NotBlank(message = "{nomination.missing.firstName}") @Line(max = 100)
        String firstName,

        @NotBlank(message = "{nomination.missing.lastName}") @Line(max = 150)
        String lastName,

        @NotBlank(message = "{nomination.missing.organisation}") @Line(max = 200)
        String organisation,

        @NotNull(message = "{nomination.missing.kind}") @Nullable
        GuestKind kind,

        @MailAddress String email,
        boolean consents,

        @Pattern(regexp = "de|en", message = "{network.input.choose}")
        String language,

        @Lines(max = 1000) String why) {

    NominationForm(
            @Nullable FormOfAddress formOfAddress,
            @Nullable String title,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String organisation,
            @Nullable GuestKind kind,
            @Nullable String email,
            boolean consents,
            @Nullable String language,
            @Nullable String why) {
        this.formOfAddress = formOfAddress;
        this.title = tidy(title);
        this.firstName = tidy(firstName);
        this.lastName = tidy(lastName);
        this.organisation = tidy(organisation);
        this.kind = kind;
        this.email = tidy(email);
        this.consents = consents;
        this.language = tidy(language);
        this.why = tidy(why);
    }

    static NominationForm empty() {
        return new NominationForm(null, null, null, null, null, null, null, false, "de", null);
    }

    void check(BindingResult errors) {
        if (consents && email.isEmpty()) {
            errors.rejectValue("email", "nomination.missing.email");
        }
    }

    /** Only of a form without errors. */
    Nomination.Guest guest() {
        if (formOfAddress == null || kind == null) {
            throw new IllegalStateException("a form with errors names nobody");
        }
        return new Nomination.Guest(
                new PersonName(formOfAddress, title, firstName, lastName),
                organisation,
                kind,
                email.isEmpty() ? null : email,
                consents,
                Locale.forLanguageTag(language),
                why);
    }
}
