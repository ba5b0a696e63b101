package org.reihum.handout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reihum.attendance.Correcting;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Scans and photos of signed sheets: upload, look, say which sheet it is, take away. */
@Controller
@RequestMapping("/desk/meetings/{id}/sheets/scans")
class ScanController {

    private final FilingScans filing;
    private final Sheets sheets;
    private final Scans scans;
    private final MessageSource messages;
    private final Clock clock;

    ScanController(FilingScans filing, Sheets sheets, Scans scans, MessageSource messages, Clock clock) {
        this.filing = filing;
        this.sheets = sheets;
        this.scans = scans;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping
    String upload(
            @PathVariable long id,
            @RequestParam(value = "file", required = false) List<MultipartFile> files,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale)
            throws IOException {
        MeetingId meeting = sheets.meeting(new MeetingId(id)).id();
        List<String> done = new ArrayList<>();
        List<String> undone = new ArrayList<>();
        Map<Long, String> elsewhere = new LinkedHashMap<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
                Filed filed = filing.file(meeting, name, file.getBytes(), organiser.getName(), clock.instant());
                (filed.isSettled() ? done : undone).add(words(name, filed, locale));
                meetings(meeting, filed).forEach(other -> elsewhere.put(other.value(), title(other, locale)));
            }
        }
        if (done.isEmpty() && undone.isEmpty()) {
            undone.add(say("filed.NONE", locale));
        }
        tell("done", done, flash);
        tell("undone", undone, flash);
        flash.addFlashAttribute("elsewhere", elsewhere);
        return back(id);
    }

    private static void tell(String as, List<String> said, RedirectAttributes flash) {
        if (!said.isEmpty()) {
            flash.addFlashAttribute(as, String.join(" ", said));
        }
    }

    private String words(String name, Filed filed, Locale locale) {
        String sheets = filed.sheets().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return say(
                "filed." + filed.outcome(),
                locale,
                name,
                filed.sheets().size(),
                sheets,
                filed.unread(),
                filed.others().size());
    }

    /** Where else to look for sheets that the file shows. */
    private static Stream<MeetingId> meetings(MeetingId here, Filed filed) {
        return Stream.concat(Stream.of(filed.at()), filed.others().stream()).filter(other -> !other.equals(here));
    }

    private String title(MeetingId meeting, Locale locale) {
        MeetingCard card = sheets.meeting(meeting);
        return card.text(locale).title() + " · Nr. " + card.number();
    }

    @GetMapping("/{scan}")
    ResponseEntity<byte[]> look(@PathVariable long id, @PathVariable long scan) {
        Scan its = get(id, scan);
        byte[] content = scans.content(new MeetingId(id), scan).orElseThrow(() -> new NoSuchPaper("scan " + scan));
        var disposition = ContentDisposition.attachment()
                .filename(its.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(its.kind().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(content);
    }

    @PostMapping("/{scan}/sheet")
    String choose(
            @PathVariable long id,
            @PathVariable long scan,
            @RequestParam(defaultValue = "") String sheet,
            RedirectAttributes flash,
            Locale locale) {
        Scan its = get(id, scan);
        if (sheet.matches("\\d{1,15}-\\d{1,6}")) {
            String[] parts = sheet.split("-");
            Sheet chosen = sheets.get(new MeetingId(id), Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
            scans.show(its.id(), chosen.printing().id(), chosen.number(), false);
            flash.addFlashAttribute("done", say("chosen", locale, its.name(), chosen.number()));
        }
        return back(id);
    }

    @PostMapping("/{scan}/remove")
    String remove(
            @PathVariable long id,
            @PathVariable long scan,
            @RequestParam(defaultValue = "") String reason,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        Scan its = get(id, scan);
        String why = reason.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
        if (why.length() > Correcting.LONGEST_REASON) {
            flash.addFlashAttribute("kept", new KeptScan(scan, why, KeptScan.Why.LONG));
        } else if (its.removed().isPresent()
                || scans.remove(new MeetingId(id), scan, why, organiser.getName(), clock.instant())) {
            flash.addFlashAttribute("done", say("removed", locale, its.name()));
        } else {
            flash.addFlashAttribute("kept", new KeptScan(scan, why, KeptScan.Why.NO_REASON));
        }
        return back(id);
    }

    private Scan get(long meeting, long scan) {
        return scans.find(new MeetingId(meeting), scan).orElseThrow(() -> new NoSuchPaper("scan " + scan));
    }

    private String say(String key, Locale locale, Object... words) {
        return messages.getMessage("handout.scan." + key, words, locale);
    }

    private static String back(long id) {
        return "redirect:/desk/meetings/" + id + "/sheets#scans";
    }
}
