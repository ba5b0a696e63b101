package org.reihum.mail;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What an organiser types to put a mailing right.
 *
 * @param number of the correction to that mailing, from 1
 * @param chosen whether the page had a box for each letter; else all of them are meant
 * @param to letters whose people get the correction
 * @param kept a file that was taken already, when something else was wrong with the form
 */
record CorrectionForm(
        int number,

        @NotBlank @Size(max = 300) @Pattern(regexp = ONE_LINE, message = "{mail.correction.line}")
        String subject,

        @NotBlank @Size(max = 8000) @Pattern(regexp = LINES, message = "{mail.correction.lines}")
        String text,

        @Nullable @Size(max = 300) @Pattern(regexp = ONE_LINE, message = "{mail.correction.line}")
        String subjectEn,

        @Nullable @Size(max = 8000) @Pattern(regexp = LINES, message = "{mail.correction.lines}")
        String textEn,

        @Nullable Boolean chosen,
        @Nullable List<Long> to,
        @Nullable MultipartFile file,
        @Nullable Long kept,
        @Nullable @Size(max = 120) String keptName) {

    private static final String ONE_LINE = "[^\\p{Cc}\\u2028\\u2029]*";
    private static final String LINES = "[\\P{Cc}\\r\\n\\t]*";

    boolean hasBoxes() {
        return Boolean.TRUE.equals(chosen);
    }

    boolean isFor(SentLetter letter) {
        return !hasBoxes() || to != null && to.contains(letter.id());
    }

    CorrectionWords words(List<Enclosure> files) {
        return new CorrectionWords(
                new CorrectionWords.Words(subject, text),
                new CorrectionWords.Words(blank(subjectEn) ? subject : orEmpty(subjectEn), orEmpty(textEn)),
                files);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
