package org.reihum.feed;

import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Where requests for calendars come in. */
@Configuration(proxyBeanMethods = false)
class FeedDoor {

    @Bean
    FilterRegistrationBean<FeedFilter> feeds(FeedAddresses addresses, ServingFeed serving, Clock clock) {
        var door = new FilterRegistrationBean<>(new FeedFilter(addresses, serving, clock));
        door.addUrlPatterns("/feeds/*");
        door.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return door;
    }
}
