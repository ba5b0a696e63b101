package org.reihum.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: the one chosen by its link, "?lang=en", which a cookie keeps, without a session; else the one the
 * browser asks for; German when it asks for none that we speak.
 */
@Component("localeResolver")
class Languages implements LocaleResolver, HandlerInterceptor {

    private static final List<Locale> SPOKEN = List.of(Locale.GERMAN, Locale.ENGLISH);
    static final String NAME = "lang";

    private final AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();

    Languages() {
        browser.setSupportedLocales(SPOKEN);
        browser.setDefaultLocale(Locale.GERMAN);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosenNow(request).or(() -> chosenBefore(request)).orElseGet(() -> browser.resolveLocale(request));
    }

    private static Optional<Locale> chosenNow(HttpServletRequest request) {
        // of the address alone: to ask for the parameters of an upload would read it
        return spoken(UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getFirst(NAME));
    }

    private static Optional<Locale> chosenBefore(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? Optional.empty() : spoken(cookie.getValue());
    }

    private static Optional<Locale> spoken(@Nullable String tag) {
        return SPOKEN.stream()
                .filter(language -> language.getLanguage().equals(tag))
                .findFirst();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a language is chosen by a link");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        chosenNow(request).ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(language, request)));
        return true;
    }

    private static String cookie(Locale language, HttpServletRequest request) {
        return ResponseCookie.from(NAME, language.getLanguage())
                .path(request.getContextPath() + "/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }
}
