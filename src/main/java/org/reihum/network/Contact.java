package org.reihum.network;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a person is reached.
 *
 * @param language German or English: the language of letters and answer pages
 */
public record Contact(
        @Nullable String email,
        @Nullable String phone,
        Locale language,
        @Nullable String remark) {}
