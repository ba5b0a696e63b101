package org.reihum.report;

import java.util.List;
import java.util.Locale;
import org.reihum.attendance.AttendanceVersion;
import org.reihum.attendance.AttendanceVersions;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Component;

/** Why the list of a meeting says something else than it did. */
@Component
class CorrectionReasons {

    private final AttendanceVersions versions;
    private final ReportWords words;

    CorrectionReasons(AttendanceVersions versions, ReportWords words) {
        this.versions = versions;
        this.words = words;
    }

    /** Of the versions after the first and up to the second, in their order; 0 for the list that was open. */
    List<String> between(MeetingId meeting, int from, int to, Locale language) {
        return versions.of(meeting).stream()
                .filter(version -> version.number() > from && version.number() <= to)
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .map(version -> reason(version, language))
                .distinct()
                .toList();
    }

    private String reason(AttendanceVersion version, Locale language) {
        return version.reason() == null ? words.of("report.reason.closed", language) : version.reason();
    }
}
