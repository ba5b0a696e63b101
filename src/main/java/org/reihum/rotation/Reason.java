package org.reihum.rotation;

import java.util.Arrays;
import java.util.List;

/** A code and what to fill in: ISO dates, plain numbers, city names, names of constants. {@link Code} tells the order. */
public record Reason(Code code, List<String> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    /** @param city empty where it is closed for all */
    static Reason closed(String city, Closure closure) {
        return of(Code.CLOSED, city, closure.first(), closure.last(), closure.cause(), closure.name());
    }

    static Reason of(Code code, Object... arguments) {
        return new Reason(code, Arrays.stream(arguments).map(Object::toString).toList());
    }
}
