package org.reihum.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A {@link DatabaseTest} in which mailings wait five minutes, as they do by default; all such tests share one application. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@DatabaseTest
@TestPropertySource(properties = "reihum.mail.hold=PT5M")
public @interface HeldMail {}
