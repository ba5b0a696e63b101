package org.reihum.invitation;

import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Teaches the page templates to write plain text too: a letter's text part is a template ending in .txt. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InvitationSettings.class)
class LetterTemplates {

    @Bean
    ITemplateResolver plainTextTemplates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setName("plain text");
        resolver.setPrefix("templates/");
        resolver.setResolvablePatterns(Set.of("*.txt"));
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding("UTF-8");
        // before the resolver of the pages, which would take any name
        resolver.setOrder(0);
        return resolver;
    }
}
