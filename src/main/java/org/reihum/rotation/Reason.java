package org.reihum.rotation;

import java.util.Arrays;
import java.util.List;

/** A code and what to fill in: ISO dates, plain numbers, city names, names of constants. {@link Code} tells the order. */
public record Reason(Code code, List<String> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(Code code, Object... arguments) {
        return new Reason(code, Arrays.stream(arguments).map(Object::toString).toList());
    }
}
