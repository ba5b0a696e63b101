package org.reihum.network;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Nothing, or an address that can be reached from elsewhere: with a dot in its domain, at most 254 characters (RFC 5321). */
@Email
@Size(max = 254)
@Pattern(regexp = "|[^@\\p{Cc}]+@[^@\\p{Cc}]+\\.[\\p{L}\\p{N}-]{2,}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface MailAddress {

    String message() default "{network.input.email}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
