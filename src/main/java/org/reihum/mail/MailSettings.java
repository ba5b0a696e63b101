package org.reihum.mail;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set. Left empty, the first three come from the first-run page and the key from its file.
 *
 * @param baseUrl where people reach this installation, such as {@code https://reihum.example.org}
 * @param senderName display name in From
 * @param senderAddress address in From
 * @param secretKey Base64 of at least 32 random bytes; signs the links in letters
 * @param secretKeyFile where the key lives when none is set; made at the first start
 */
@ConfigurationProperties("reihum.mail")
record MailSettings(
        @Nullable String baseUrl,
        @Nullable String senderName,
        @Nullable String senderAddress,
        @Nullable String secretKey,
        @DefaultValue("./data/secret.key") Path secretKeyFile) {

    /** Refuses a bad value when the application starts, not when the first letter leaves. */
    MailSettings {
        baseUrl = nullIfBlank(baseUrl);
        senderName = nullIfBlank(senderName);
        senderAddress = nullIfBlank(senderAddress);
        secretKey = nullIfBlank(secretKey);
        Letterhead.refuse(Letterhead.flaws(
                baseUrl == null ? "https://reihum.example.org" : baseUrl,
                senderName == null ? "Reihum" : senderName,
                senderAddress == null ? "reihum@example.org" : senderAddress));
    }

    private static @Nullable String nullIfBlank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Without the key: settings end up in logs. */
    @Override
    public String toString() {
        return "MailSettings[baseUrl=%s, senderName=%s, senderAddress=%s, secretKey=%s, secretKeyFile=%s]"
                .formatted(baseUrl, senderName, senderAddress, secretKey == null ? "none" : "set", secretKeyFile);
    }
}
