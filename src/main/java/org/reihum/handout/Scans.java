package org.reihum.handout;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.reihum.meeting.MeetingId;
import org.reihum.paper.ScanKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The signed sheets as they came back. What was taken away leaves who did it and the checksum. */
@Component
public class Scans {

    /** With the names of the accounts, or their addresses once there are none any more. */
    private static final String ALL = """
            select s.id, s.name, s.kind, s.size_bytes, s.sha256, s.uploaded_at, s.removed_at, s.removed_reason,
                   coalesce(u.display_name, s.uploaded_by) as uploader, coalesce(r.display_name, s.removed_by) as remover
            from paper_scan s
            left join account u on u.email = s.uploaded_by
            left join account r on r.email = s.removed_by
            where s.meeting_id = :meeting
            """;

    private final JdbcClient jdbc;

    Scans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    public List<Scan> of(MeetingId meeting) {
        Map<Long, List<Scan.OnIt>> sheets = sheets(meeting);
        return jdbc.sql(ALL + " order by s.id")
                .param("meeting", meeting.value())
                .query((row, number) -> scan(meeting, row, sheets))
                .list();
    }

    Optional<Scan> find(MeetingId meeting, long id) {
        return of(meeting).stream().filter(scan -> scan.id() == id).findAny();
    }

    /** Empty once it was taken away. */
    public Optional<byte[]> content(MeetingId meeting, long id) {
        return jdbc.sql(
                        "select content from paper_scan where meeting_id = :meeting and id = :id and content is not null")
                .param("meeting", meeting.value())
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    boolean holds(MeetingId meeting, byte[] content) {
        return of(meeting).stream()
                .anyMatch(scan -> scan.removed().isEmpty() && scan.sha256().equals(sha256(content)));
    }

    long add(MeetingId meeting, String name, ScanKind kind, byte[] content, String by, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into paper_scan (meeting_id, name, kind, size_bytes, sha256, content, uploaded_at, uploaded_by)"
                                + " values (:meeting, :name, :kind, :size, :sha, :content, :now, :by)")
                .param("meeting", meeting.value())
                .param("name", name)
                .param("kind", kind.name())
                .param("size", content.length)
                .param("sha", sha256(content))
                .param("content", content)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    void show(long scan, long printing, int sheet, boolean byCode) {
        jdbc.sql("insert into paper_scan_sheet (scan_id, printing_id, sheet, by_code)"
                        + " select :scan, :printing, :sheet, :code where not exists (select 1 from paper_scan_sheet"
                        + " where scan_id = :scan and printing_id = :printing and sheet = :sheet)")
                .param("scan", scan)
                .param("printing", printing)
                .param("sheet", sheet)
                .param("code", byCode)
                .update();
    }

    /**
     * What shows a sheet of a closed list is evidence and goes for a reason only.
     *
     * @param reason up to {@link org.reihum.attendance.Correcting#LONGEST_REASON} characters; empty without
     * @return whether it is gone by this
     */
    boolean remove(MeetingId meeting, long id, String reason, String by, Instant now) {
        return jdbc.sql("update paper_scan set content = null, removed_at = :now, removed_by = :by,"
                                + " removed_reason = nullif(:reason, '')"
                                + " where meeting_id = :meeting and id = :id and content is not null and (:given"
                                + " or not exists (select 1 from attendance_version v where v.meeting_id = :meeting)"
                                + " or not exists (select 1 from paper_scan_sheet t where t.scan_id = :id))")
                        .param("reason", reason)
                        .param("given", !reason.isEmpty())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("meeting", meeting.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Scan scan(MeetingId its, ResultSet row, Map<Long, List<Scan.OnIt>> sheets) throws SQLException {
        List<Scan.OnIt> onIt = sheets.getOrDefault(row.getLong("id"), List.of());
        return new Scan(
                row.getLong("id"),
                row.getString("name"),
                ScanKind.valueOf(row.getString("kind")),
                row.getInt("size_bytes"),
                row.getString("sha256"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("uploader"),
                removed(row),
                onIt.stream().filter(sheet -> sheet.meeting().equals(its)).toList(),
                onIt.stream().filter(sheet -> !sheet.meeting().equals(its)).toList());
    }

    private static Optional<Scan.Removed> removed(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("removed_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Scan.Removed(
                        at.toInstant(),
                        row.getString("remover"),
                        Objects.requireNonNullElse(row.getString("removed_reason"), "")));
    }

    /** What one can see on each scan of that meeting, by the scan's number. */
    private Map<Long, List<Scan.OnIt>> sheets(MeetingId meeting) {
        Map<Long, List<Scan.OnIt>> sheets = new HashMap<>();
        jdbc.sql("select s.scan_id, s.sheet, p.meeting_id, p.sheets, p.printed_at from paper_scan_sheet s"
                        + " join paper_scan c on c.id = s.scan_id join paper_printing p on p.id = s.printing_id"
                        + " where c.meeting_id = :meeting order by s.scan_id, s.printing_id, s.sheet")
                .param("meeting", meeting.value())
                .query(row -> {
                    sheets.computeIfAbsent(row.getLong("scan_id"), scan -> new ArrayList<>())
                            .add(new Scan.OnIt(
                                    new MeetingId(row.getLong("meeting_id")),
                                    row.getInt("sheet"),
                                    row.getInt("sheets"),
                                    row.getObject("printed_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return sheets;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
