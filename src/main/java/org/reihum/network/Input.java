package org.reihum.network;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What a form brought, tidied: no blanks around it, umlauts as one character (some keyboards send two, and a search for
 * "ö" would miss them), line breaks as {@code \n}.
 */
public final class Input {

    private Input() {}

    /** Never null: a field that did not arrive is empty. */
    public static String tidy(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed.replace("\r\n", "\n").strip(), Normalizer.Form.NFC);
    }

    static @Nullable String orNull(String tidy) {
        return tidy.isEmpty() ? null : tidy;
    }
}
