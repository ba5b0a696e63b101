package org.reihum.site;

import static jakarta.servlet.DispatcherType.ERROR;
import static jakarta.servlet.DispatcherType.FORWARD;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who may ask for which address. What is neither public nor the desk does not exist, whoever asks. */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    static final String DESK = "/desk/**";

    private static final String API = "/api/**";

    static final String[] PUBLIC = {
        "/",
        "/series/**",
        "/r/**",
        "/unsubscribe/**",
        "/host/**",
        "/round/**",
        "/poll/**",
        "/nominate/**",
        "/sign-up/**",
        "/group/**",
        "/door/**",
        "/feedback/**",
        "/feeds/**",
        "/assets/**",
        "/setup",
        "/login",
        "/login/failed",
        "/error",
        "/actuator/health/**"
    };

    /**
     * Programs log in with each request, by the organiser's address and password. There is no session and no cookie, and
     * what is sent must be JSON, which no page of a stranger can send from a browser: a token would guard nothing.
     */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        return http.securityMatcher(API)
                .authorizeHttpRequests(addresses -> addresses.anyRequest().authenticated())
                .httpBasic(basic -> basic.realmName("Reihum"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::disable)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new PageHeaders()))
                .build();
    }

    @Bean
    SecurityFilterChain everyRequest(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(addresses -> addresses
                        // an error page, and the log-in page after a wrong password, must reach strangers too
                        .dispatcherTypeMatchers(ERROR, FORWARD)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers(DESK)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers(new OpenForms()))
                .formLogin(login ->
                        login.loginPage("/login").defaultSuccessUrl("/desk").failureForwardUrl("/login/failed"))
                .logout(logout -> logout.logoutSuccessUrl("/login?bye"))
                .requestCache(cache -> cache.requestCache(wishesForTheDesk()))
                .exceptionHandling(refusal ->
                        refusal.authenticationEntryPoint(new Refusal()).accessDeniedHandler(new Refusal()))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::disable)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new PageHeaders()))
                .build();
    }

    /** After log-in people land where they wanted to go; a wrong address of a stranger is not worth a session. */
    private static RequestCache wishesForTheDesk() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.GET, DESK));
        return cache;
    }
}
