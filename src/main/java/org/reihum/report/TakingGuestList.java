package org.reihum.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.reihum.invitation.GuestFilter;
import org.reihum.invitation.GuestList;
import org.reihum.invitation.GuestTrace;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a guest list into a file and logs who took it. */
@Component
class TakingGuestList {

    /** An answer is noted with the time before it waited for its turn: it may have come in after the download. */
    private static final Duration STILL_BEING_WRITTEN = Duration.ofMinutes(1);

    /** Who asks for the list, when, as what and in which language. */
    record Wish(SheetFormat format, String by, Locale language, Instant now) {}

    private final GuestList guestList;
    private final GuestTrace trace;
    private final GuestSheet sheet;
    private final GuestListExports exports;

    TakingGuestList(GuestList guestList, GuestTrace trace, GuestSheet sheet, GuestListExports exports) {
        this.guestList = guestList;
        this.trace = trace;
        this.sheet = sheet;
        this.exports = exports;
    }

    /** Whom the filter shows, in the order of the page. */
    @Transactional
    public byte[] whole(MeetingCard meeting, GuestFilter filter, Wish wish) {
        List<GuestList.Row> rows = guestList.rows(meeting.id(), filter);
        exports.log(meeting.id(), wish.format(), true, rows.size(), wish.by(), wish.now());
        return wish.format().octets(sheet.list(rows, meeting.zone(), wish.language()));
    }

    /** Who comes newly, no longer or differently since that download, of everyone invited. */
    @Transactional
    public byte[] changes(MeetingCard meeting, GuestListExport since, Wish wish) {
        List<GuestDifference> differences = differences(meeting, since);
        exports.log(meeting.id(), wish.format(), false, differences.size(), wish.by(), wish.now());
        return wish.format().octets(sheet.changes(differences, meeting.zone(), wish.language()));
    }

    List<GuestDifference> differences(MeetingCard meeting, GuestListExport since) {
        return GuestDifference.between(
                trace.at(meeting.id(), since.at().minus(STILL_BEING_WRITTEN)), guestList.rows(meeting.id()));
    }
}
