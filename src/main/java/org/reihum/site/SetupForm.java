package org.reihum.site;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the first-run page asks. Lines are stripped; passwords are taken as typed. */
record SetupForm(
        @NotBlank(message = "{site.setup.code.missing}") String code,

        @NotBlank(message = "{site.setup.missing}") @Size(max = 200, message = "{site.setup.long}")
        String baseUrl,

        @NotBlank(message = "{site.setup.missing}")
        @Size(max = 120, message = "{site.setup.long}")
        @Pattern(regexp = ONE_LINE, message = "{site.setup.line}")
        String senderName,

        @NotBlank(message = "{site.setup.missing}")
        @Size(max = 254, message = "{site.setup.long}")
        @Email(message = "{site.setup.address.unusable}")
        @Pattern(regexp = ONE_LINE, message = "{site.setup.line}")
        String senderAddress,

        @NotBlank(message = "{site.setup.missing}")
        @Size(max = 120, message = "{site.setup.long}")
        @Pattern(regexp = ONE_LINE, message = "{site.setup.line}")
        String name,

        @NotBlank(message = "{site.setup.missing}")
        @Size(max = 254, message = "{site.setup.long}")
        @Email(message = "{site.setup.address.unusable}")
        String address,

        String password,
        String passwordAgain) {

    static final String ONE_LINE = "[^\\p{Cntrl}]*";

    SetupForm(
            @Nullable String code,
            @Nullable String baseUrl,
            @Nullable String senderName,
            @Nullable String senderAddress,
            @Nullable String name,
            @Nullable String address,
            @Nullable String password,
            @Nullable String passwordAgain) {
        this.code = line(code);
        // a slash at the end is no mistake worth a message
        this.baseUrl = line(baseUrl).replaceAll("/+$", "");
        this.senderName = line(senderName);
        this.senderAddress = line(senderAddress);
        this.name = line(name);
        this.address = line(address);
        this.password = Objects.requireNonNullElse(password, "");
        this.passwordAgain = Objects.requireNonNullElse(passwordAgain, "");
    }

    static SetupForm empty(String baseUrl) {
        return new SetupForm(null, baseUrl, null, null, null, null, null, null);
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
