package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {

    @TempDir
    Path folder;

    @Test
    void theFirstStartMakesAKeyThatOnlyItsOwnerMayReadAndLaterOnesKeepIt() throws IOException {
        var file = folder.resolve("data/secret.key");

        var first = SigningKey.of(settings(null, file));
        var second = SigningKey.of(settings(null, file));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(Files.readString(file).strip())).hasSize(32);
        assertThat(first.mac(new byte[] {1})).isEqualTo(second.mac(new byte[] {1}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c2VjcmV0IQ==",
                "not base 64 at all!",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "Y2hhbmdlbWVjaGFuZ2VtZWNoYW5nZW1lY2hhbmdlbWU=",
                "3q2+796tvu/erb7v3q2+7w=="
            })
    void aShortOrPlainlyChosenKeyIsRefusedAndNotRepeated(String key) {
        assertThatThrownBy(() -> SigningKey.of(settings(key, folder.resolve("unused"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("reihum.mail.secret-key ")
                .hasNoCause()
                .hasMessageNotContaining(key);
        assertThat(folder.resolve("unused")).doesNotExist();
    }

    @Test
    void settingsDoNotShowTheKey() {
        assertThat(settings("c2VjcmV0", folder)).asString().doesNotContain("c2VjcmV0");
    }

    private static MailSettings settings(String key, Path file) {
        return new MailSettings(null, null, null, key, file);
    }
}
