package org.reihum.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class PageHeadersTest {

    @Autowired
    MockMvc mvc;

    @Test
    void nothingFromElsewhereRunsInOurPagesAndNobodyFramesThem() throws Exception {
        var page = answer("/login");
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'", "script-src 'self'", "form-action 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http");
        assertThat(page.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void deskAndAnswerPagesAreNotKeptAndAnswerPagesNotIndexed() throws Exception {
        assertThat(answer("/desk").getHeader("Cache-Control")).contains("no-store");
        assertThat(answer("/r/abc").getHeader("Cache-Control")).contains("no-store");
        assertThat(answer("/r/abc").getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(answer("/login").getHeader("X-Robots-Tag")).isNull();
    }

    @Test
    void theTextOfALetterMayStandInAFrameOfTheDesk() throws Exception {
        var letter = answer("/desk/mail/7/html");
        assertThat(letter.getHeader("Content-Security-Policy")).contains("frame-ancestors 'self'");
        assertThat(letter.getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(answer("/desk/mail/7").getHeader("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void aHeaderThatAPageSetsForItselfStays() {
        var response = new MockHttpServletResponse();
        response.setHeader("Content-Security-Policy", "sandbox");
        new PageHeaders().writeHeaders(new MockHttpServletRequest("GET", "/desk/mail/7/html"), response);
        assertThat(response.getHeader("Content-Security-Policy")).isEqualTo("sandbox");
    }

    @Test
    void theStyleSheetMayBeKept() throws Exception {
        assertThat(answer("/assets/reihum.css").getHeader("Cache-Control")).contains("max-age=31536000");
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return mvc.perform(get(path).with(user("anna@example.org"))).andReturn().getResponse();
    }
}
