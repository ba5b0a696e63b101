package org.reihum.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of the places that letters come in at: how they can be reached, and how far they have been read. */
@Component
class Sources {

    /**
     * @param obstacle empty while it answers
     * @param since when it began or ceased to answer
     */
    record State(String name, Optional<Instant> checkedAt, Optional<SourceObstacle> obstacle, Instant since) {}

    private final JdbcClient jdbc;
    private final OnlyOnce once;

    Sources(JdbcClient jdbc, OnlyOnce once) {
        this.jdbc = jdbc;
        this.once = once;
    }

    List<State> all() {
        return jdbc.sql("select name, checked_at, obstacle, changed_at from inbox_source order by name")
                .query((row, number) -> new State(
                        row.getString("name"),
                        Optional.ofNullable(row.getObject("checked_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getString("obstacle")).map(SourceObstacle::valueOf),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Makes a source known that may be new. */
    @Transactional
    public void know(String name, Instant now) {
        once.insert(
                "insert into inbox_source (name, uid_validity, done_to, changed_at) values (:name, 0, 0, :now)",
                Map.of("name", name, "now", now.atOffset(ZoneOffset.UTC)));
    }

    /** @return whether that is news, on whichever node it was found out */
    @Transactional
    public boolean note(String name, Optional<SourceObstacle> obstacle, Instant now) {
        String word = obstacle.map(SourceObstacle::name).orElse("");
        var at = now.atOffset(ZoneOffset.UTC);
        boolean news = jdbc.sql("update inbox_source set obstacle = nullif(:word, ''), changed_at = :now"
                                + " where name = :name and coalesce(obstacle, '') <> :word")
                        .param("word", word)
                        .param("now", at)
                        .param("name", name)
                        .update()
                == 1;
        jdbc.sql("update inbox_source set checked_at = :now where name = :name")
                .param("now", at)
                .param("name", name)
                .update();
        return news;
    }

    /** The place behind which new mail begins; the beginning, when the server has numbered its mails anew. */
    @Transactional
    public long doneTo(String name, long uidValidity) {
        jdbc.sql("update inbox_source set uid_validity = :validity, done_to = 0"
                        + " where name = :name and uid_validity <> :validity")
                .param("validity", uidValidity)
                .param("name", name)
                .update();
        return jdbc.sql("select done_to from inbox_source where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    Set<Long> marked(String name, long uidValidity) {
        return new HashSet<>(
                jdbc.sql("select uid from inbox_mark where source = :name and uid_validity = :validity" + " and done")
                        .param("name", name)
                        .param("validity", uidValidity)
                        .query(Long.class)
                        .list());
    }

    @Transactional
    public void mark(String name, long uidValidity, long uid) {
        insertMark(name, uidValidity, uid);
        jdbc.sql("update inbox_mark set done = true where source = :name and uid_validity = :validity and uid = :uid")
                .params(Map.of("name", name, "validity", uidValidity, "uid", uid))
                .update();
    }

    /** @return how often it could not be fetched, this time included */
    @Transactional
    public int failed(String name, long uidValidity, long uid) {
        insertMark(name, uidValidity, uid);
        var mark = Map.of("name", name, "validity", uidValidity, "uid", uid);
        jdbc.sql("update inbox_mark set failures = failures + 1"
                        + " where source = :name and uid_validity = :validity and uid = :uid")
                .params(mark)
                .update();
        return jdbc.sql("select failures from inbox_mark"
                        + " where source = :name and uid_validity = :validity and uid = :uid")
                .params(mark)
                .query(Integer.class)
                .single();
    }

    private void insertMark(String name, long uidValidity, long uid) {
        once.insert(
                "insert into inbox_mark (source, uid_validity, uid, done, failures)"
                        + " values (:name, :validity, :uid, false, 0)",
                Map.of("name", name, "validity", uidValidity, "uid", uid));
    }

    /** All up to there has been dealt with: one number instead of many marks. */
    @Transactional
    public void advance(String name, long uidValidity, long doneTo) {
        jdbc.sql(
                        "update inbox_source set done_to = :to where name = :name and uid_validity = :validity and done_to < :to")
                .param("to", doneTo)
                .param("name", name)
                .param("validity", uidValidity)
                .update();
        jdbc.sql("delete from inbox_mark where source = :name and (uid <= :to or uid_validity <> :validity)")
                .param("name", name)
                .param("to", doneTo)
                .param("validity", uidValidity)
                .update();
    }
}
