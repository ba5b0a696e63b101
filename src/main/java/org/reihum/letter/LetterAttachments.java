package org.reihum.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.reihum.mail.Enclosure;
import org.reihum.mail.FileId;
import org.reihum.mail.FileLimits;
import org.reihum.mail.FileName;
import org.reihum.mail.FileOwner;
import org.reihum.mail.Keeping;
import org.reihum.mail.KeptFiles;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Meetings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files that go with the letters of a meeting, in the order in which they were attached. */
@Component("letterAttachments")
public class LetterAttachments implements FileOwner {

    static final int MOST = 10;

    private final JdbcClient jdbc;
    private final KeptFiles files;
    private final FileLimits limits;
    private final Meetings meetings;

    LetterAttachments(JdbcClient jdbc, KeptFiles files, FileLimits limits, Meetings meetings) {
        this.jdbc = jdbc;
        this.files = files;
        this.limits = limits;
        this.meetings = meetings;
    }

    public List<Enclosure> of(MeetingId meeting) {
        return lines(meeting).stream().map(Attachment::file).toList();
    }

    List<Attachment> lines(MeetingId meeting) {
        return jdbc.sql("select a.*, f.size_bytes from letter_attachment a join mail_file f on f.id = a.file_id"
                        + " where a.meeting_id = :meeting order by a.id")
                .param("meeting", meeting.value())
                .query((row, number) -> line(row))
                .list();
    }

    @Transactional
    public Attaching attach(MeetingId meeting, String typedName, byte[] content, String by, Instant now) {
        // of two who attach at once, the second counts the first one's file
        meetings.lock(meeting);
        Keeping keeping = files.keep(typedName, content, now);
        if (keeping instanceof Keeping.Refused refused) {
            return new Attaching.Refused(refused.reason());
        }
        Enclosure file = ((Keeping.Kept) keeping).enclosure();
        List<Enclosure> before = of(meeting);
        if (before.stream().anyMatch(other -> other.name().equals(file.name()))) {
            return new Attaching.NameTaken(file.name());
        }
        long size = before.stream().mapToLong(Enclosure::size).sum() + file.size();
        if (before.size() >= MOST || size > limits.attachmentsLimit().toBytes()) {
            return new Attaching.Full();
        }
        write(meeting, file, by, now);
        return new Attaching.Attached(file.name());
    }

    private void write(MeetingId meeting, Enclosure file, String by, Instant now) {
        jdbc.sql("insert into letter_attachment (meeting_id, file_id, name, added_by, added_at)"
                        + " values (:meeting, :file, :name, :by, :now)")
                .param("meeting", meeting.value())
                .param("file", file.file().value())
                .param("name", file.name().value())
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return its name; empty when somebody else was quicker */
    @Transactional
    public Optional<FileName> remove(MeetingId meeting, long id) {
        Optional<FileName> name = lines(meeting).stream()
                .filter(line -> line.id() == id)
                .map(line -> line.file().name())
                .findFirst();
        jdbc.sql("delete from letter_attachment where id = :id and meeting_id = :meeting")
                .param("id", id)
                .param("meeting", meeting.value())
                .update();
        return name;
    }

    @Override
    public Collection<FileId> filesInUse() {
        return jdbc.sql("select distinct file_id from letter_attachment")
                .query((row, number) -> new FileId(row.getLong(1)))
                .list();
    }

    private static Attachment line(ResultSet row) throws SQLException {
        var file = new Enclosure(
                new FileId(row.getLong("file_id")),
                new FileName(row.getString("name")),
                row.getInt("size_bytes"),
                Optional.empty());
        return new Attachment(
                row.getLong("id"),
                file,
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
