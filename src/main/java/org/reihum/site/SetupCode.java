package org.reihum.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Proves on the first-run page that one can read the log. Made anew at each start, kept in memory only. */
@Component
class SetupCode {

    /** Nothing that looks like something else when copied by hand. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 12;

    private final String code;

    SetupCode() {
        this.code = new SecureRandom()
                .ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (made, at) -> made.append(LETTERS.charAt(at)), StringBuilder::append)
                .toString();
    }

    /** As it is printed: in groups of four. */
    String printed() {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    boolean is(String typed) {
        String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), bare.getBytes(StandardCharsets.UTF_8));
    }
}
