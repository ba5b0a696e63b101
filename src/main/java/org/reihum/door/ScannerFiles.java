package org.reihum.door;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The reader of QR codes for browsers that have none of their own (html5-qrcode, Apache-2.0), from our own address. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DoorSettings.class)
class ScannerFiles implements WebMvcConfigurer {

    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/html5-qrcode-2.2.1/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/html5-qrcode/2.2.1/")
                .setCachePeriod(A_YEAR);
    }
}
