package org.reihum.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class LanguageLinkTest {

    private final LanguageLink link = new LanguageLink();

    private static MockHttpServletRequest asked(String query) {
        var request = new MockHttpServletRequest("GET", "/series/netz");
        request.setQueryString(query);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return request;
    }

    @AfterEach
    void pageLeft() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, ?lang=en",
                "'', ?lang=en",
                "lang=de, ?lang=en",
                "group=, ?lang=en&group=",
                "state=SEATED&lang=de&q=M%C3%BCller%20%26%20Co, ?lang=en&state=SEATED&q=M%C3%BCller%20%26%20Co",
                "tag=a&lang=de&tag=b&lang=fr, ?lang=en&tag=a&tag=b",
                "q=%22%3E%3Cscript%3E, ?lang=en&q=%22%3E%3Cscript%3E",
                "q={x}, ?lang=en&q={x}",
            })
    void whatTheAddressAsksForStaysAndTheLanguageComesFirst(String query, String expected) {
        asked(query);

        assertThat(link.to("en")).isEqualTo(expected);
    }

    @Test
    void whatAFormHasSentDoesNotGetIntoTheAddress() {
        asked("group=").setParameter("email", "kim@example.org");

        assertThat(link.to("en")).isEqualTo("?lang=en&group=");
    }
}
