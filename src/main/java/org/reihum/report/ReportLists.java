package org.reihum.report;

import java.util.List;
import org.reihum.attendance.AttendanceLine;
import org.reihum.attendance.AttendanceVersions;
import org.reihum.attendance.CountedList;
import org.reihum.attendance.Headcounts;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/**
 * The lists of a report: a closed one by the version that it counts, an open one as it stood when it was counted. So all
 * that a report says is of one moment, although its files are written later.
 */
@Component
class ReportLists {

    private final Headcounts headcounts;
    private final AttendanceVersions versions;
    private final OpenListCopies copies;
    private final Timetable timetable;

    ReportLists(Headcounts headcounts, AttendanceVersions versions, OpenListCopies copies, Timetable timetable) {
        this.headcounts = headcounts;
        this.versions = versions;
        this.copies = copies;
        this.timetable = timetable;
    }

    /** Keeps how the open ones stand now. A run that goes on keeps to what it has. */
    void keepOpenOnes(Report report, List<Listed> meetings) {
        for (Listed listed : meetings) {
            long meeting = listed.meeting().id().value();
            if (listed.isOpen() && copies.find(report.id(), meeting).isEmpty()) {
                copies.keep(report.id(), meeting, headcounts.list(listed.meeting(), 0, report.requestedAt()));
            }
        }
    }

    CountedList counted(Report report, Listed listed) {
        return listed.isOpen()
                ? open(report, listed.meeting())
                : headcounts.list(listed.meeting(), listed.version(), report.requestedAt());
    }

    private CountedList open(Report report, MeetingCard meeting) {
        return copies.find(report.id(), meeting.id().value())
                .orElseGet(() -> headcounts.list(meeting, 0, report.requestedAt()));
    }

    /** In no particular order. */
    List<AttendanceLine> lines(Report report, ReportContent.MeetingLine meeting) {
        var id = new MeetingId(meeting.id());
        return meeting.provisional()
                ? open(report, timetable.card(id)).lines()
                : versions.inAnyOrder(id, meeting.listVersion());
    }
}
