package org.reihum.mail;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A file that went with a letter, to be saved: never shown in our origin. */
@Controller
class LetterFileController {

    private final Letters letters;
    private final KeptFiles files;

    LetterFileController(Letters letters, KeptFiles files) {
        this.letters = letters;
        this.files = files;
    }

    /** @param number from 1, in the order of the letter */
    @GetMapping("/desk/mail/{id}/files/{number}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable int number) {
        var enclosures = letters.find(id)
                .orElseThrow(() -> new LetterNotFound(id))
                .letter()
                .enclosures();
        if (number < 1 || number > enclosures.size()) {
            throw new LetterNotFound(id);
        }
        return download(enclosures.get(number - 1), files);
    }

    static ResponseEntity<byte[]> download(Enclosure enclosure, KeptFiles files) {
        var disposition = ContentDisposition.attachment()
                .filename(enclosure.name().value(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(enclosure.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(files.content(enclosure.file()));
    }
}
