package org.reihum.network;

import static org.reihum.network.Input.orNull;
import static org.reihum.network.Input.tidy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** What is typed about a network. */
record NetworkForm(
        @NotBlank(message = "{network.missing.name}") @Line(max = 200)
        String name,

        @NotBlank(message = "{network.missing.shortName}") @Line(max = 80)
        String shortName,

        @NotBlank(message = "{network.missing.region}") @Line(max = 200)
        String region,

        @Line(max = 40) String legalForm,
        Boolean funded,
        @MailAddress String email,

        @Line(max = 300) @Pattern(regexp = "|(?i)https?://[^\\s/?#]+\\.[^\\s]{2,}", message = "{network.input.website}")
        String website) {

    NetworkForm(
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String region,
            @Nullable String legalForm,
            @Nullable Boolean funded,
            @Nullable String email,
            @Nullable String website) {
        this.name = tidy(name);
        this.shortName = tidy(shortName);
        this.region = tidy(region);
        this.legalForm = tidy(legalForm);
        this.funded = Boolean.TRUE.equals(funded);
        this.email = tidy(email);
        this.website = tidy(website);
    }

    static NetworkForm empty() {
        return new NetworkForm(null, null, null, null, null, null, null);
    }

    static NetworkForm of(NetworkProfile profile) {
        return new NetworkForm(
                profile.name(),
                profile.shortName(),
                profile.region(),
                profile.legalForm(),
                profile.funded(),
                profile.email(),
                profile.website());
    }

    NetworkProfile profile() {
        return new NetworkProfile(name, shortName, region, orNull(legalForm), funded, orNull(email), orNull(website));
    }
}
