package org.reihum.mail;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Content-Type or Content-Disposition: a word and its parameters (RFC 2045, 5.1; 2231). Read as leniently as mail
 * programs do.
 *
 * @param word such as {@code text/calendar}, lower case; may be empty
 * @param parameters by name in lower case
 */
record ContentField(String word, Map<String, String> parameters) {

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^\\s=;\"]{1,80})\\s*=\\s*(?:\"([^\"]{0,2000}+)\"?|([^;\\s]{0,2000}+))");

    static ContentField of(String value) {
        int end = value.indexOf(';');
        String word = (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        var parameters = new TreeMap<String, String>();
        var found = PARAMETER.matcher(value);
        while (found.find()) {
            String text = found.group(2) == null ? found.group(3) : found.group(2);
            parameters.putIfAbsent(found.group(1).toLowerCase(Locale.ROOT), text);
        }
        return new ContentField(word.replaceAll("\\s", ""), parameters);
    }

    String parameter(String name) {
        var plain = parameters.get(name);
        return plain == null ? continued(name) : plain;
    }

    /** {@code name*}, {@code name*0*}, {@code name*1} … put together. */
    private String continued(String name) {
        var whole = new StringBuilder();
        parameters.forEach((key, value) -> {
            if (key.startsWith(name + "*")) {
                whole.append(key.endsWith("*") ? unescaped(value) : value);
            }
        });
        return whole.toString();
    }

    private static String unescaped(String value) {
        int text = value.indexOf('\'', value.indexOf('\'') + 1);
        try {
            return URLDecoder.decode(value.substring(text + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEscaped) {
            return value;
        }
    }
}
