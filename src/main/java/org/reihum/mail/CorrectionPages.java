package org.reihum.mail;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** What the page shows on which an organiser puts a mailing right, and the file that goes with it. */
@Component
class CorrectionPages {

    /** So many boxes a form may send; the correction of a larger mailing goes to all. */
    static final int MOST_BOXES = 400;

    private final MailingList mailings;
    private final Corrections corrections;
    private final KeptFiles files;
    private final MessageSource messages;

    CorrectionPages(MailingList mailings, Corrections corrections, KeptFiles files, MessageSource messages) {
        this.mailings = mailings;
        this.corrections = corrections;
        this.files = files;
        this.messages = messages;
    }

    /** Whether it has left, so that there may be something to put right. */
    boolean hasLeft(MailingId id, Instant now) {
        MailingLine mailing = mailings.get(id);
        return !mailing.recalled() && !mailing.canBeRecalled(now);
    }

    /** A form with nothing typed but the subjects. */
    CorrectionForm blank(MailingId id) {
        List<SentLetter> letters = corrections.letters(id);
        return new CorrectionForm(
                corrections.next(id),
                subject(letters, false),
                "",
                subject(letters, true),
                "",
                null,
                null,
                null,
                null,
                null);
    }

    private String subject(List<SentLetter> letters, boolean english) {
        Locale language = english ? Locale.ENGLISH : Locale.GERMAN;
        return letters.stream()
                .filter(letter -> letter.inEnglish() == english)
                .findFirst()
                .or(() -> letters.stream().findFirst())
                .map(letter -> messages.getMessage(
                        "mail.correction.letter.subject", new Object[] {letter.subject()}, language))
                .orElse("");
    }

    String show(MailingId id, CorrectionForm form, Model model) {
        List<SentLetter> all = corrections.letters(id);
        List<SentLetter> left = all.stream().filter(SentLetter::hasLeft).toList();
        model.addAttribute("mailing", mailings.get(id));
        model.addAttribute("letters", left);
        model.addAttribute("boxes", left.size() <= MOST_BOXES);
        model.addAttribute(
                "waiting", all.stream().filter(SentLetter::canBeStopped).toList());
        model.addAttribute(
                "english", left.stream().filter(SentLetter::inEnglish).count());
        model.addAttribute("before", corrections.of(id));
        model.addAttribute(
                "chosen", left.stream().filter(form::isFor).map(SentLetter::id).toList());
        return "mail/correction";
    }

    /** The file that was sent with the form, or with the same form before; a refused one is an error of its field. */
    List<Enclosure> files(CorrectionForm form, BindingResult errors, Instant now, Model model) throws IOException {
        var kept = new ArrayList<Enclosure>();
        take(form, now).ifPresent(keeping -> {
            if (keeping instanceof Keeping.Refused refused) {
                errors.rejectValue(
                        "file",
                        "mail.correction.file." + refused.reason(),
                        refused.reason().name());
            } else {
                kept.add(((Keeping.Kept) keeping).enclosure());
            }
        });
        kept.forEach(enclosure -> model.addAttribute("kept", enclosure));
        return kept;
    }

    private Optional<Keeping> take(CorrectionForm form, Instant now) throws IOException {
        MultipartFile file = form.file();
        String name = file == null ? null : file.getOriginalFilename();
        if (file != null && name != null && !name.isBlank()) {
            return Optional.of(files.keep(name, file.getBytes(), now));
        }
        Long kept = form.kept();
        String keptName = form.keptName();
        // checked again: it comes out of the form
        return kept == null || keptName == null
                ? Optional.empty()
                : files.find(new FileId(kept)).map(content -> files.keep(keptName, content, now));
    }
}
