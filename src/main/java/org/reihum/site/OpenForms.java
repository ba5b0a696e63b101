package org.reihum.site;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Forms that need no token. The address of an answer page is itself the secret, no session stands behind it or behind the
 * public sign-up, and people leave the page open for hours: a token of ours would add nothing but a refusal. What a
 * browser says another site has sent is no form of ours, and without a token it is refused.
 */
class OpenForms implements RequestMatcher {

    private static final RequestMatcher FORMS = new OrRequestMatcher(
            pathPattern("/r/**"),
            pathPattern("/unsubscribe/**"),
            pathPattern("/host/**"),
            pathPattern("/round/**"),
            pathPattern("/poll/**"),
            pathPattern("/nominate/**"),
            pathPattern("/sign-up/**"),
            pathPattern("/group/**"),
            pathPattern("/door/**"),
            pathPattern("/feedback/**"),
            pathPattern("/series/{slug}/{number}/sign-up"));

    /** Fetch Metadata, "Sec-Fetch-Site": "none" is said when somebody goes to the address directly. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    public boolean matches(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return FORMS.matches(request) && (site == null || OURS.contains(site));
    }
}
