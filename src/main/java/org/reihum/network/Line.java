package org.reihum.network;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One line of at most {@code max} characters, without control characters: a line break would forge mail headers. */
@Size(message = "{network.input.long}")
@Pattern(regexp = "[^\\p{Cc}\\u2028\\u2029]*", message = "{network.input.line}")
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Line {

    @OverridesAttribute(constraint = Size.class, name = "max")
    int max();

    String message() default "{network.input.line}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
