package org.reihum.mail;

import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows the pictures of a letter where no mail program puts it together: in a frame on a page. */
@Component
public class Pictures {

    private final KeptFiles files;

    Pictures(KeptFiles files) {
        this.files = files;
    }

    /** The HTML part with each picture's content in place of its {@code cid:} address. */
    public String within(String html, List<Enclosure> enclosures) {
        String shown = html;
        for (Enclosure enclosure : enclosures) {
            if (enclosure.contentId().isPresent()) {
                String content = Base64.getEncoder().encodeToString(files.content(enclosure.file()));
                shown = shown.replace(
                        "\"cid:" + enclosure.contentId().get() + '"',
                        "\"data:" + enclosure.mediaType() + ";base64," + content + '"');
            }
        }
        return shown;
    }
}
