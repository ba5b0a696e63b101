package org.reihum.network;

import static org.reihum.network.Input.orNull;
import static org.reihum.network.Input.tidy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** What is typed about an organisation; lengths as in the table. */
record OrganisationForm(
        @NotBlank(message = "{network.missing.organisation}") @Line(max = 200)
        String name,

        @NotNull(message = "{network.input.choose}") @Nullable
        OrganisationKind kind,

        @Nullable SizeClass sizeClass,
        @Line(max = 100) String trade,
        @Line(max = 120) String municipality,
        @Nullable Long circle,
        @Lines(max = 500) String address,
        @MailAddress String email,

        @Pattern(regexp = "|[0-9+(][0-9 ()/.+–-]{2,59}", message = "{network.input.phone}")
        String phone) {

    OrganisationForm(
            @Nullable String name,
            @Nullable OrganisationKind kind,
            @Nullable SizeClass sizeClass,
            @Nullable String trade,
            @Nullable String municipality,
            @Nullable Long circle,
            @Nullable String address,
            @Nullable String email,
            @Nullable String phone) {
        this.name = tidy(name);
        this.kind = kind;
        this.sizeClass = sizeClass;
        this.trade = tidy(trade);
        this.municipality = tidy(municipality);
        this.circle = circle;
        this.address = tidy(address);
        this.email = tidy(email);
        this.phone = tidy(phone);
    }

    static OrganisationForm empty() {
        return new OrganisationForm(null, OrganisationKind.COMPANY, null, null, null, null, null, null, null);
    }

    static OrganisationForm of(Organisation organisation) {
        OrganisationProfile now = organisation.profile();
        return new OrganisationForm(
                now.name(),
                now.kind(),
                now.sizeClass(),
                now.trade(),
                now.municipality(),
                organisation.circle().map(NetworkId::value).orElse(null),
                now.address(),
                now.email(),
                now.phone());
    }

    /** Only of a form without errors. */
    OrganisationProfile profile() {
        if (kind == null) {
            throw new IllegalStateException("a form with errors is not entered");
        }
        return new OrganisationProfile(
                name,
                kind,
                sizeClass,
                orNull(trade),
                orNull(municipality),
                orNull(email),
                orNull(phone),
                orNull(address));
    }

    @Nullable
    NetworkId inCircle() {
        return circle == null ? null : new NetworkId(circle);
    }
}
