package org.reihum.mail;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The HTML part of a letter for the frame on its page. It is somebody's text in our origin, so that it may do less than
 * any page of ours: no script, no form, nothing from elsewhere; only its links can be followed, in the whole window.
 */
@Controller
class LetterHtmlController {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self';"
            + " sandbox allow-top-navigation-by-user-activation allow-popups allow-popups-to-escape-sandbox";

    private static final Pattern HEAD = Pattern.compile("(?i)<head(\\s[^>]*)?>");
    private static final String LINKS_LEAVE_THE_FRAME = "<base target=\"_top\">";

    private final Letters letters;
    private final Pictures pictures;

    LetterHtmlController(Letters letters, Pictures pictures) {
        this.letters = letters;
        this.pictures = pictures;
    }

    @GetMapping("/desk/mail/{id}/html")
    ResponseEntity<String> html(@PathVariable long id) {
        var kept = letters.find(id).orElseThrow(() -> new LetterNotFound(id));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .header("X-Frame-Options", "SAMEORIGIN")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(withBase(
                        pictures.within(kept.letter().html(), kept.letter().enclosures())));
    }

    static String withBase(String html) {
        var head = HEAD.matcher(html);
        return head.find()
                ? html.substring(0, head.end()) + LINKS_LEAVE_THE_FRAME + html.substring(head.end())
                : LINKS_LEAVE_THE_FRAME + html;
    }
}
