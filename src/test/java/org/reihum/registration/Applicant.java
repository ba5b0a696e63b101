package org.reihum.registration;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Somebody at a public page, without session or token, each from a connection of their own. */
final class Applicant {

    /** What a source has sent is remembered in memory beyond a test: nobody may come from the same twice. */
    private static final AtomicInteger CONNECTIONS = new AtomicInteger();

    private final MockMvc mvc;
    private final String language;
    private final String source;

    Applicant(MockMvc mvc, String language) {
        this.mvc = mvc;
        this.language = language;
        int number = CONNECTIONS.incrementAndGet();
        this.source = "10." + (number >> 16) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    record Page(int status, String body, String location, boolean session) {}

    Page see(String path) {
        return send(get(path));
    }

    Page head(String path) {
        return send(MockMvcRequestBuilders.head(path));
    }

    /** @param namesAndValues in turn */
    Page press(String path, String... namesAndValues) {
        return send(filled(path, namesAndValues));
    }

    /** From the page of somebody else's site. */
    Page pressFromElsewhere(String path, String... namesAndValues) {
        return send(filled(path, namesAndValues).header("Sec-Fetch-Site", "cross-site"));
    }

    private static MockHttpServletRequestBuilder filled(String path, String... namesAndValues) {
        var request = post(path);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request;
    }

    private Page send(MockHttpServletRequestBuilder request) {
        request.header("Accept-Language", language).with(from -> {
            from.setRemoteAddr(source);
            return from;
        });
        try {
            MvcResult result = mvc.perform(request).andReturn();
            String location = result.getResponse().getRedirectedUrl();
            return new Page(
                    result.getResponse().getStatus(),
                    result.getResponse().getContentAsString(StandardCharsets.UTF_8),
                    location == null ? "" : location,
                    result.getRequest().getSession(false) != null);
        } catch (Exception e) {
            throw new IllegalStateException(request.toString(), e);
        }
    }
}
