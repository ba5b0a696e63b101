package org.reihum.testing;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.stereotype.Controller;

/**
 * What the rooms have for their tests, for all tests at once: each other set of helpers would be another application to
 * start. What takes the place of something real stands apart, in a test configuration or an import of its own, as do pages.
 */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "org.reihum",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        useDefaultFilters = false,
        includeFilters = @Filter(TestComponent.class),
        excludeFilters = @Filter({TestConfiguration.class, Controller.class}))
class TestRooms {}
