package org.reihum.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Rosa, the coordinator, at the organiser's desk; or Carla, who assists her. */
public final class Desk {

    private static final String ROSA = "rosa@example.org";

    private final MockMvc mvc;
    private final String language;
    private final UserRequestPostProcessor who;

    public Desk(MockMvc mvc) {
        this(mvc, "");
    }

    /** @param language of her browser; empty when it does not say */
    public Desk(MockMvc mvc, String language) {
        this(mvc, language, user(ROSA).roles("ORGANISER", "COORDINATOR"));
    }

    private Desk(MockMvc mvc, String language, UserRequestPostProcessor who) {
        this.mvc = mvc;
        this.language = language;
        this.who = who;
    }

    /** Someone who is no coordinator. */
    public Desk carla() {
        return new Desk(mvc, language, user("carla@example.org").roles("ORGANISER"));
    }

    /** @param done what the page after the redirect says; empty when there is no such word */
    public record Page(int status, String body, String location, String done) {}

    /** @param variables for the {names} in the address */
    public Page see(String address, Object... variables) {
        return send(get(address, variables).with(who));
    }

    /** @param namesAndValues in turn */
    public Page press(String address, String... namesAndValues) {
        var request = post(address).with(who).with(csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return send(request);
    }

    /** What the page after the redirect says, of what was done or was not; empty when there is no such word. */
    public static String told(MvcResult result) {
        // a filter ahead of the pages, such as that of the calendars, knows no flash
        var flash = result.getFlashMap();
        return flash == null
                ? ""
                : Stream.of("done", "undone")
                        .map(flash::get)
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(" "));
    }

    private Page send(MockHttpServletRequestBuilder request) {
        if (!language.isEmpty()) {
            request.header("Accept-Language", language);
        }
        try {
            MvcResult result = mvc.perform(request).andReturn();
            String location = result.getResponse().getRedirectedUrl();
            return new Page(
                    result.getResponse().getStatus(),
                    result.getResponse().getContentAsString(StandardCharsets.UTF_8),
                    location == null ? "" : location,
                    told(result));
        } catch (Exception e) {
            throw new IllegalStateException(request.toString(), e);
        }
    }
}
