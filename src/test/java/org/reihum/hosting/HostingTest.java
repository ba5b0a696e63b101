package org.reihum.hosting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.reihum.testing.DatabaseTest;
import org.springframework.context.annotation.Import;

/** A {@link DatabaseTest} with somebody in the place of the plan: who swaps hosts, and who knows what a date costs. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@DatabaseTest
@Import({HostingGround.Plan.class, PollPricesTest.CarnivalIsDear.class})
@interface HostingTest {}
