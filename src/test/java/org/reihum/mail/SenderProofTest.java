package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** I20 and I21 of the checklist, as far as a mail server's word is concerned (RFC 8601). */
class SenderProofTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mx.example.org; dmarc=pass (p=none) header.from=firma.example.org                             | true",
                "MX.Example.Org 1; dmarc=pass header.from=Firma.example.org                                    | true",
                "mx.example.org; spf=pass smtp.mailfrom=firma.example.org; dkim=pass header.d=firma.example.org| true",
                "mx.example.org; dkim=pass header.i=@firma.example.org header.s=x                              | true",
                "mx.example.org; dkim=pass header.d=example.org                                                | true",
                "mx.example.org; dkim = pass header.d = firma.example.org                                      | true",
                "mx.example.org; dkim=pass header.d=mail.firma.example.org                                     | false",
                "mx.example.org; dkim=pass header.d=org                                                        | false",
                "mx.example.org; dkim=pass header.d=evil.example.net                                           | false",
                "mx.example.org; dkim=pass header.d=irma.example.org                                           | false",
                "mx.example.org; dkim=fail header.d=firma.example.org                                          | false",
                "mx.example.org; dmarc=pass header.from=evil.example.net                                       | false",
                "mx.example.org; dmarc=fail header.from=firma.example.org; dkim=pass header.d=example.org      | false",
                "mx.example.org; spf=pass smtp.mailfrom=anna@firma.example.org                                 | false",
                "mx.example.org; none                                                                          | false",
                "mx.example.net; dmarc=pass header.from=firma.example.org                                      | false",
                "mx.example.org.evil.example.net; dmarc=pass header.from=firma.example.org                     | false",
                "mx.example.net; spf=pass smtp.helo=\"mx.example.org; dmarc=pass header.from=firma.example.org\" | false",
                "mx.example.org; spf=fail reason=\"; dmarc=pass header.from=firma.example.org\"                | false",
                "mx.example.org; spf=fail (; dmarc=pass header.from=firma.example.org)                         | false",
                "mx.example.org; spf=fail ((; dmarc=pass) ; dmarc=pass header.from=firma.example.org)          | false",
                "mx.example.org; spf=fail (a\\); dmarc=pass header.from=firma.example.org)                     | false",
                "mx.example.org; spf=fail smtp.mailfrom=\"a;dmarc=pass header.from=firma.example.org           | false",
                "                                                                                              | false",
            })
    void i20_onlyAnAlignedResultOfOurOwnServerProvesASender(String field, boolean proven) {
        assertThat(proof("Authentication-Results: " + (field == null ? "" : field) + "\r\n")
                        .proven())
                .isEqualTo(proven);
    }

    @Test
    void i20_resultsBelowTheTopmostBlockAreAStrangersWord() {
        String forged = "Authentication-Results: mx.example.org; dmarc=pass header.from=firma.example.org\r\n";

        assertThat(proof("Received: from mx.example.org by store.example.org with LMTP\r\nReceived: by 2001:db8::7\r\n"
                                + "Received: from x (y [192.0.2.1]) by MX.example.org (Postfix)\r\n" + forged)
                        .proven())
                .isTrue();
        assertThat(proof("Received: from x by mx.example.org\r\nReceived: from y by mail.example.net\r\n" + forged)
                        .proven())
                .isFalse();
        assertThat(proof("Received: from mx.example.org by mx.example.org.evil.example.net\r\n" + forged)
                        .proven())
                .isFalse();
        assertThat(proof("Authentication-Results: mx.example.org; dmarc=none\r\nReceived: by them\r\n" + forged)
                        .proven())
                .isFalse();
        assertThat(proof("Authentication-Results: mx.example.net; dmarc=none\r\nReceived: by them\r\n" + forged)
                        .proven())
                .isFalse();
        assertThat(proof("Authentication-Results: mx.example.org; dkim=none\r\nDKIM-Filter: x\r\n" + forged)
                        .proven())
                .isTrue();
    }

    @Test
    void i20_withoutANameOfOurServerNothingIsBelieved() {
        var headers = headers("Authentication-Results: mx.example.org; dmarc=pass header.from=firma.example.org\r\n");

        assertThat(SenderProof.of(headers, null, "firma.example.org")).isEqualTo(SenderProof.NONE);
        assertThat(SenderProof.of(headers, "mx.example.org", "")).isEqualTo(SenderProof.NONE);
    }

    @Test
    void i20_twoSendersAreNone() {
        String pass = "Authentication-Results: mx.example.org; dmarc=pass header.from=firma.example.org\r\n";
        String one = "From: anna@firma.example.org\r\n";

        assertThat(letter(pass + one).senderProven()).isTrue();
        assertThat(letter(pass + one + "From: eva@evil.example.net\r\n").senderProven())
                .isFalse();
        assertThat(letter(pass + "From: anna@firma.example.org, eva@evil.example.net\r\n")
                        .senderProven())
                .isFalse();
    }

    @Test
    void i21_theSignersAreNamedWhoeverTheSenderIs() {
        var proof = proof(
                "Authentication-Results: mx.example.org; dkim=pass header.i=@Google.com header.s=1;\r\n"
                        + " dkim=fail header.d=evil.example.net; dkim=pass header.d=calendar.example.net; dmarc=pass header.from=google.com\r\n");

        assertThat(proof.proven()).isFalse();
        assertThat(proof.signedBy()).containsExactlyInAnyOrder("google.com", "calendar.example.net");
    }

    private static SenderProof proof(String fields) {
        return SenderProof.of(headers(fields), "mx.example.org", "firma.example.org");
    }

    private static MailHeaders headers(String fields) {
        byte[] bytes = fields.getBytes(StandardCharsets.UTF_8);
        return MailHeaders.of(bytes, 0, bytes.length);
    }

    private static IncomingLetter letter(String fields) {
        return OpenedMail.of((fields + "\r\nx").getBytes(StandardCharsets.UTF_8))
                .letter(1, Instant.EPOCH, "mx.example.org", Optional.empty());
    }
}
