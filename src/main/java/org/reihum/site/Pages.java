package org.reihum.site;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The language of a page, and the way to the first-run page. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    private final Languages languages;
    private final FirstRunDetour detour;

    Pages(Languages languages, FirstRunDetour detour) {
        this.languages = languages;
        this.detour = detour;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(languages);
        registry.addInterceptor(detour).addPathPatterns("/", "/login");
    }
}
