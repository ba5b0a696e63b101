package org.reihum.report;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reihum.invitation.GuestFilter;
import org.reihum.invitation.GuestList;
import org.reihum.invitation.GuestState;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Downloads of a guest list. They are posted, since each is logged, and looking must never change anything. */
@Controller
@RequestMapping("/desk/meetings/{id}")
class GuestListController {

    private static final int LATEST = 10;

    private final Timetable timetable;
    private final GuestList guestList;
    private final GuestListExports exports;
    private final TakingGuestList taking;
    private final Clock clock;

    GuestListController(
            Timetable timetable, GuestList guestList, GuestListExports exports, TakingGuestList taking, Clock clock) {
        this.timetable = timetable;
        this.guestList = guestList;
        this.exports = exports;
        this.taking = taking;
        this.clock = clock;
    }

    @GetMapping("/guests/export")
    String choose(
            @PathVariable long id,
            @RequestParam Optional<GuestState> state,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        var filter = new GuestFilter(state, q);
        List<GuestListExport> latest = exports.latest(meeting.id(), LATEST);
        model.addAttribute("meeting", meeting);
        model.addAttribute("filter", filter);
        model.addAttribute("state", state.map(GuestState::name).orElse(""));
        model.addAttribute("people", guestList.page(meeting.id(), filter, 0, 1).found());
        model.addAttribute("exports", latest);
        model.addAttribute("formats", SheetFormat.values());
        latest.stream()
                .findFirst()
                .ifPresent(last -> model.addAttribute(
                        "changes", taking.differences(meeting, last).size()));
        return "report/guests";
    }

    @PostMapping("/guests.{ending:csv|xlsx}")
    ResponseEntity<byte[]> whole(
            @PathVariable long id,
            @PathVariable String ending,
            @RequestParam Optional<GuestState> state,
            @RequestParam(defaultValue = "") String q,
            Principal organiser,
            Locale locale) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        TakingGuestList.Wish wish = wish(ending, organiser, locale);
        return file(meeting, "guests", wish, taking.whole(meeting, new GuestFilter(state, q), wish));
    }

    @PostMapping("/guest-changes.{ending:csv|xlsx}")
    ResponseEntity<byte[]> changes(
            @PathVariable long id,
            @PathVariable String ending,
            @RequestParam long since,
            Principal organiser,
            Locale locale) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        TakingGuestList.Wish wish = wish(ending, organiser, locale);
        return file(meeting, "guest-changes", wish, taking.changes(meeting, exports.get(meeting.id(), since), wish));
    }

    private TakingGuestList.Wish wish(String ending, Principal organiser, Locale locale) {
        var format = SheetFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        return new TakingGuestList.Wish(format, organiser.getName(), locale, clock.instant());
    }

    private static ResponseEntity<byte[]> file(
            MeetingCard meeting, String name, TakingGuestList.Wish wish, byte[] octets) {
        String fileName =
                "%s-%d.%s".formatted(name, meeting.number(), wish.format().ending());
        return ResponseEntity.ok()
                .contentType(wish.format().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(octets);
    }
}
