package org.reihum.site;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The language of a page, and the way to the first-run page. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    private final FirstRunDetour detour;

    Pages(FirstRunDetour detour) {
        this.detour = detour;
    }

    /** The language the browser asks for, German when it asks for none that we speak. */
    @Bean
    static LocaleResolver localeResolver() {
        var language = new AcceptHeaderLocaleResolver();
        language.setSupportedLocales(List.of(Locale.GERMAN, Locale.ENGLISH));
        language.setDefaultLocale(Locale.GERMAN);
        return language;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(detour).addPathPatterns("/", "/login");
    }
}
