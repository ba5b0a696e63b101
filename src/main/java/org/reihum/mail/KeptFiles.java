package org.reihum.mail;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files that go with letters: each content once. */
@Component
public class KeptFiles {

    /** Until then whoever has handed a file over may still be about to refer to it. */
    static final Duration IN_HAND = Duration.ofDays(1);

    private static final String INSERT = """
            insert into mail_file (sha256, size_bytes, content, kept_at) values (:sha, :size, :content, :now)
            """;

    private final JdbcClient jdbc;
    private final OnlyOnce onlyOnce;
    private final FileLimits limits;
    private final ObjectProvider<FileOwner> owners;

    KeptFiles(JdbcClient jdbc, OnlyOnce onlyOnce, FileLimits limits, ObjectProvider<FileOwner> owners) {
        this.jdbc = jdbc;
        this.onlyOnce = onlyOnce;
        this.limits = limits;
        this.owners = owners;
    }

    /** @param typedName as the browser or a person says it; becomes a {@link FileName} */
    @Transactional
    public Keeping keep(String typedName, byte[] content, Instant now) {
        var name = new FileName(typedName);
        Optional<Keeping.Reason> flaw = flaw(name, content);
        if (flaw.isPresent()) {
            return new Keeping.Refused(flaw.get());
        }
        return new Keeping.Kept(new Enclosure(store(content, now), name, content.length, Optional.empty()));
    }

    private Optional<Keeping.Reason> flaw(FileName name, byte[] content) {
        if (content.length == 0) {
            return Optional.of(Keeping.Reason.EMPTY);
        }
        if (content.length > limits.attachmentLimit().toBytes()) {
            return Optional.of(Keeping.Reason.TOO_LARGE);
        }
        if (name.kind().isEmpty()) {
            return Optional.of(Keeping.Reason.KIND);
        }
        if (name.hidesAProgram()) {
            return Optional.of(Keeping.Reason.NAME);
        }
        return name.kind().get().fits(content) ? Optional.empty() : Optional.of(Keeping.Reason.CONTENT);
    }

    private FileId store(byte[] content, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        String sha = sha256(content);
        if (!onlyOnce.insert(INSERT, Map.of("sha", sha, "size", content.length, "content", content, "now", at))) {
            jdbc.sql("update mail_file set kept_at = :now where sha256 = :sha")
                    .param("now", at)
                    .param("sha", sha)
                    .update();
        }
        return jdbc.sql("select id from mail_file where sha256 = :sha")
                .param("sha", sha)
                .query((row, number) -> new FileId(row.getLong(1)))
                .single();
    }

    /** @throws IllegalStateException when it is not kept: whoever refers to a file keeps it */
    public byte[] content(FileId file) {
        return find(file).orElseThrow(() -> new IllegalStateException("no such file: " + file));
    }

    Optional<byte[]> find(FileId file) {
        return jdbc.sql("select content from mail_file where id = :id")
                .param("id", file.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** @return how many files nobody referred to any more */
    @Transactional
    public int forgetUnused(Instant now) {
        List<Long> free = jdbc.sql("""
                        select id from mail_file f where kept_at < :before
                        and not exists (select 1 from outbox_enclosure e where e.file_id = f.id)
                        """)
                .param("before", now.minus(IN_HAND).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
        Set<Long> unused = new HashSet<>(free);
        owners.stream()
                .flatMap(owner -> owner.filesInUse().stream())
                .map(FileId::value)
                .forEach(unused::remove);
        return unused.stream().mapToInt(id -> forget(id, now)).sum();
    }

    /** Unless somebody has taken it in hand again since it was looked at. */
    private int forget(long id, Instant now) {
        return jdbc.sql("delete from mail_file where id = :id and kept_at < :before")
                .param("id", id)
                .param("before", now.minus(IN_HAND).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
