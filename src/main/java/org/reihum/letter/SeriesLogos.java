package org.reihum.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reihum.mail.Enclosure;
import org.reihum.mail.FileId;
import org.reihum.mail.FileKind;
import org.reihum.mail.FileName;
import org.reihum.mail.FileOwner;
import org.reihum.mail.Keeping;
import org.reihum.mail.KeptFiles;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.SeriesId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The logos in the letters of a series: of the initiative, of a house, of a funder. */
@Component
public class SeriesLogos implements FileOwner {

    static final int MOST = 3;
    static final int MOST_BYTES = 60 * 1024;
    static final int MOST_PIXELS = 1200;

    private final JdbcClient jdbc;
    private final KeptFiles files;
    private final AllSeries allSeries;

    SeriesLogos(JdbcClient jdbc, KeptFiles files, AllSeries allSeries) {
        this.jdbc = jdbc;
        this.files = files;
        this.allSeries = allSeries;
    }

    /** In their order. */
    public List<Logo> of(SeriesId series) {
        return jdbc.sql("select l.*, f.size_bytes from letter_logo l join mail_file f on f.id = l.file_id"
                        + " where l.series_id = :series order by l.position, l.id")
                .param("series", series.value())
                .query((row, number) -> logo(row))
                .list();
    }

    /** @param alternative one line, not empty */
    @Transactional
    AddingLogo add(SeriesId series, String typedName, byte[] content, String alternative, Instant now) {
        // of two who add at once, the second counts the first one's
        allSeries.lock(series);
        if (content.length > MOST_BYTES) {
            return AddingLogo.TOO_LARGE;
        }
        if (new FileName(typedName).kind().filter(FileKind::isPicture).isEmpty()) {
            return AddingLogo.NO_PICTURE;
        }
        Optional<PictureSize> size = PictureSize.of(content);
        if (size.isEmpty()) {
            return AddingLogo.NO_PICTURE;
        }
        if (size.get().width() > MOST_PIXELS || size.get().height() > MOST_PIXELS) {
            return AddingLogo.TOO_WIDE;
        }
        List<Logo> before = of(series);
        if (before.size() >= MOST) {
            return AddingLogo.FULL;
        }
        if (!(files.keep(typedName, content, now) instanceof Keeping.Kept kept)) {
            return AddingLogo.NO_PICTURE;
        }
        write(series, kept.enclosure(), alternative, size.get());
        order(of(series));
        return AddingLogo.ADDED;
    }

    private void write(SeriesId series, Enclosure file, String alternative, PictureSize size) {
        jdbc.sql("insert into letter_logo (series_id, position, file_id, name, alternative, width, height)"
                        + " values (:series, :last, :file, :name, :alternative, :width, :height)")
                .param("series", series.value())
                .param("last", MOST)
                .param("file", file.file().value())
                .param("name", file.name().value())
                .param("alternative", alternative)
                .param("width", size.width())
                .param("height", size.height())
                .update();
    }

    /** Puts it before the one that stands before it. */
    @Transactional
    public void moveUp(SeriesId series, long id) {
        // of two who put another one first, the second moves in the order that the first has made
        allSeries.lock(series);
        List<Logo> logos = new ArrayList<>(of(series));
        IntStream.range(1, logos.size())
                .filter(at -> logos.get(at).id() == id)
                .findFirst()
                .ifPresent(at -> Collections.swap(logos, at - 1, at));
        order(logos);
    }

    private void order(List<Logo> logos) {
        for (int position = 0; position < logos.size(); position++) {
            jdbc.sql("update letter_logo set position = :position where id = :id")
                    .param("position", position)
                    .param("id", logos.get(position).id())
                    .update();
        }
    }

    @Transactional
    public void remove(SeriesId series, long id) {
        allSeries.lock(series);
        jdbc.sql("delete from letter_logo where id = :id and series_id = :series")
                .param("id", id)
                .param("series", series.value())
                .update();
    }

    @Override
    public Collection<FileId> filesInUse() {
        return jdbc.sql("select distinct file_id from letter_logo")
                .query((row, number) -> new FileId(row.getLong(1)))
                .list();
    }

    private static Logo logo(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        var picture = new Enclosure(
                new FileId(row.getLong("file_id")),
                new FileName(row.getString("name")),
                row.getInt("size_bytes"),
                Optional.of("logo" + id + "@reihum"));
        return new Logo(id, picture, row.getString("alternative"), row.getInt("width"), row.getInt("height"));
    }
}
