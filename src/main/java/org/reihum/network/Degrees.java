package org.reihum.network;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Degrees from {@code -most} to {@code most}, with a decimal point or comma; nothing typed is left to other checks. */
@Constraint(validatedBy = Degrees.Typed.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface Degrees {

    int most();

    String message() default "{network.input.degrees}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges what was typed. */
    class Typed implements ConstraintValidator<Degrees, String> {

        private int most;

        @Override
        public void initialize(Degrees degrees) {
            most = degrees.most();
        }

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            if (typed == null || typed.isEmpty()) {
                return true;
            }
            return typed.matches("[+-]?\\d{1,3}([.,]\\d{1,12})?")
                    && Math.abs(Double.parseDouble(typed.replace(',', '.'))) <= most;
        }
    }
}
