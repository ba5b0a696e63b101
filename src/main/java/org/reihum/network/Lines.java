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

/** Several lines of at most {@code max} characters together, without control characters but line break and tab. */
@Size(message = "{network.input.long}")
@Pattern(regexp = "[\\P{Cc}\\n\\t]*", message = "{network.input.lines}")
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Lines {

    @OverridesAttribute(constraint = Size.class, name = "max")
    int max();

    String message() default "{network.input.lines}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
