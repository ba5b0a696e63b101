package org.reihum.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every address that some controller answers lies at the desk, is the one for programs, or stands in the public list, and the list is no longer than that. */
@DatabaseTest
class RoutesTest {

    /** The whole public surface. Adding to it is a decision, so it stands here a second time. */
    private static final List<String> PUBLIC = List.of(
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
            "/actuator/health/**");

    @Autowired
    Map<String, RequestMappingInfoHandlerMapping> mappings;

    @Test
    void everyRouteLiesAtTheDeskOrIsPublic() {
        var routes = mappings.values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(Set::stream)
                .toList();
        assertThat(routes).contains("/", "/login", "/setup", "/error", "/actuator/health/**");
        assertThat(routes).allMatch(RoutesTest::isExpected);
    }

    @Test
    void theChainOpensWhatIsListedAndNothingElse() {
        assertThat(SecurityChain.PUBLIC).containsExactlyInAnyOrderElementsOf(PUBLIC);
    }

    private static boolean isExpected(String route) {
        return Stream.concat(PUBLIC.stream(), Stream.of("/desk/**", "/api/plan"))
                .map(new PathPatternParser()::parse)
                .anyMatch(pattern -> pattern.matches(PathContainer.parsePath(route)));
    }
}
