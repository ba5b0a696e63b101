package org.reihum;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Profile;

/** Starts Reihum. The only place that asks the machine what time it is. */
// a class is known by its room too: two rooms may each have their Pages
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class ReihumApplication {

    public static void main(String[] args) {
        SpringApplication.run(ReihumApplication.class, args);
    }

    @Bean
    @Profile("!demo")
    Clock clock() {
        return Clock.systemUTC();
    }
}
