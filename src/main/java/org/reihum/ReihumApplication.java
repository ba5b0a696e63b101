package org.reihum;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.reihum.planning.PlanCommand;
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
        if (args.length > 0 && args[0].equals(PlanCommand.NAME)) {
            System.exit(plan(List.of(args).subList(1, args.length)));
        }
        SpringApplication.run(ReihumApplication.class, args);
    }

    /** A command of its own, done before Spring would have started. */
    private static int plan(List<String> arguments) {
        // what is not a terminal (a file, a pipe, a container's log) is read as UTF-8
        Charset charset = System.console() == null
                ? StandardCharsets.UTF_8
                : Charset.forName(System.getProperty("sun.stdout.encoding", StandardCharsets.UTF_8.name()));
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset);
        return new PlanCommand(out, err).run(arguments);
    }

    @Bean
    @Profile("!demo")
    Clock clock() {
        return Clock.systemUTC();
    }
}
