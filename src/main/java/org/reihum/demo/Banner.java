package org.reihum.demo;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.reihum.meeting.MeetingText;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Says on every page that the data are invented, and what time it is in the demo. */
@Component
@Profile("demo")
class Banner implements HandlerInterceptor, WebMvcConfigurer {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final DemoClock clock;

    Banner(DemoClock clock) {
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/assets/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean movable = request.getUserPrincipal() != null;
        String words = words(RequestContextUtils.getLocale(request));
        request.setAttribute("demoNow", new DemoNow(words, page(request), movable));
        return true;
    }

    private String words(Locale locale) {
        ZonedDateTime now = clock.instant().atZone(DemoClock.ZONE);
        String oClock = locale.getLanguage().equals("de") ? " Uhr" : "";
        return MeetingText.shortDay(now.toLocalDate(), locale) + ", " + HOUR.format(now) + oClock;
    }

    /** A page that came of a form or of an error can not be asked for again. */
    private static String page(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getDispatcherType() != DispatcherType.REQUEST) {
            return LocalPage.DESK;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
}
