package org.reihum.letter;

import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.reihum.mail.Enclosure;
import org.reihum.mail.FileLimits;
import org.reihum.mail.FileName;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which an organiser attaches files to the letters of a meeting, or takes them off. */
@Controller
@RequestMapping("/desk/meetings/{id}/letter/attachments")
class AttachmentController {

    private final Timetable timetable;
    private final LetterAttachments attachments;
    private final FileLimits limits;
    private final MessageSource messages;
    private final Clock clock;

    AttachmentController(
            Timetable timetable,
            LetterAttachments attachments,
            FileLimits limits,
            MessageSource messages,
            Clock clock) {
        this.timetable = timetable;
        this.attachments = attachments;
        this.limits = limits;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        var lines = attachments.lines(meeting.id());
        model.addAttribute("meeting", meeting);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "total",
                kilobytes(lines.stream()
                        .map(Attachment::file)
                        .mapToLong(Enclosure::size)
                        .sum()));
        model.addAttribute("limit", megabytes(limits.attachmentLimit()));
        model.addAttribute("limits", megabytes(limits.attachmentsLimit()));
        model.addAttribute("most", LetterAttachments.MOST);
        return "letter/attachments";
    }

    @PostMapping
    String attach(
            @PathVariable long id,
            @RequestParam(value = "file", required = false) Optional<MultipartFile> file,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale)
            throws IOException {
        MeetingId meeting = timetable.card(new MeetingId(id)).id();
        String name = file.map(MultipartFile::getOriginalFilename).orElse("");
        if (name.isBlank()) {
            return refused(id, messages.getMessage("letter.attachment.refused.NONE", null, locale), model);
        }
        var done =
                attachments.attach(meeting, name, file.orElseThrow().getBytes(), organiser.getName(), clock.instant());
        if (done instanceof Attaching.Attached attached) {
            return back(id, "letter.attachment.attached", attached.name(), flash, locale);
        }
        return refused(id, why(done, new FileName(name), locale), model);
    }

    private String refused(long id, String why, Model model) {
        model.addAttribute("refused", why);
        return show(id, model);
    }

    private String why(Attaching done, FileName name, Locale locale) {
        Object[] words = {
            name.value(),
            megabytes(limits.attachmentLimit()),
            megabytes(limits.attachmentsLimit()),
            LetterAttachments.MOST
        };
        String key = done instanceof Attaching.Refused refused
                ? refused.reason().name()
                : done instanceof Attaching.Full ? "FULL" : "NAME_TAKEN";
        return messages.getMessage("letter.attachment.refused." + key, words, locale);
    }

    @PostMapping("/{attachment}/remove")
    String remove(@PathVariable long id, @PathVariable long attachment, RedirectAttributes flash, Locale locale) {
        MeetingId meeting = timetable.card(new MeetingId(id)).id();
        return attachments
                .remove(meeting, attachment)
                .map(name -> back(id, "letter.attachment.removed", name, flash, locale))
                .orElse("redirect:/desk/meetings/" + id + "/letter/attachments");
    }

    private String back(long id, String key, FileName name, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("done", messages.getMessage(key, new Object[] {name.value()}, locale));
        return "redirect:/desk/meetings/" + id + "/letter/attachments";
    }

    private static long kilobytes(long bytes) {
        return (bytes + 1023) / 1024;
    }

    /** In words of the operator's setting: 500 KB is no 0 MB. */
    private static String megabytes(DataSize size) {
        return size.toBytes() % (1024 * 1024) == 0 ? size.toMegabytes() + " MB" : size.toKilobytes() + " KB";
    }
}
