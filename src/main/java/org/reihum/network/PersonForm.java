package org.reihum.network;

import static org.reihum.network.Input.orNull;
import static org.reihum.network.Input.tidy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is typed about a person; lengths as in the table. */
record PersonForm(
        @NotNull(message = "{network.missing.formOfAddress}") @Nullable
        FormOfAddress formOfAddress,

        @Line(max = 60) String title,
        @Line(max = 100) String firstName,

        @NotBlank(message = "{network.missing.lastName}") @Line(max = 150)
        String lastName,

        @MailAddress String email,

        @Pattern(regexp = "|[0-9+(][0-9 ()/.+–-]{2,59}", message = "{network.input.phone}")
        String phone,

        @Pattern(regexp = "de|en", message = "{network.input.choose}")
        String language,

        @Nullable MailGround ground,
        @Line(max = 200) String groundNote,

        @Lines(max = 500) String remark,

        @NotBlank(message = "{network.missing.organisation}") @Line(max = 200)
        String organisation,

        @Nullable SizeClass sizeClass,
        @Nullable Long represents,

        @NotNull(message = "{network.missing.function}") @Nullable
        Function function) {

    PersonForm(
            @Nullable FormOfAddress formOfAddress,
            @Nullable String title,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language,
            @Nullable MailGround ground,
            @Nullable String groundNote,
            @Nullable String remark,
            @Nullable String organisation,
            @Nullable SizeClass sizeClass,
            @Nullable Long represents,
            @Nullable Function function) {
        this.formOfAddress = formOfAddress;
        this.title = tidy(title);
        this.firstName = tidy(firstName);
        this.lastName = tidy(lastName);
        this.email = tidy(email);
        this.phone = tidy(phone);
        this.language = tidy(language);
        this.ground = ground;
        this.groundNote = tidy(groundNote);
        this.remark = tidy(remark);
        this.organisation = tidy(organisation);
        this.sizeClass = sizeClass;
        this.represents = represents;
        this.function = function;
    }

    /** Of somebody who works there, as far as that is known. */
    static PersonForm at(String organisation) {
        return new PersonForm(
                null, null, null, null, null, null, "de", null, null, null, organisation, null, null, null);
    }

    /** @param now the affiliation as it is today */
    static PersonForm of(PersonCard now) {
        return new PersonForm(
                now.name().formOfAddress(),
                now.name().title(),
                now.name().firstName(),
                now.name().lastName(),
                now.contact().email(),
                now.contact().phone(),
                now.contact().language().getLanguage(),
                now.contact().ground(),
                now.contact().groundNote(),
                now.contact().remark(),
                now.organisation(),
                now.sizeClass(),
                now.represents().map(NetworkId::value).orElse(null),
                now.function());
    }

    /** Only of a form without errors. */
    PersonEntry entry() {
        if (formOfAddress == null || function == null) {
            throw new IllegalStateException("a form with errors is not entered");
        }
        return new PersonEntry(
                new PersonName(formOfAddress, title, firstName, lastName),
                new Contact(
                        orNull(email),
                        orNull(phone),
                        Locale.forLanguageTag(language),
                        orNull(remark),
                        ground,
                        orNull(groundNote)),
                organisation,
                sizeClass,
                represents == null ? null : new NetworkId(represents),
                function);
    }
}
