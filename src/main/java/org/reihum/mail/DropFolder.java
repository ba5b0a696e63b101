package org.reihum.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that a mail server or a script puts mails into as files *.eml. They are written under another name (with a dot in
 * front, or ending in .tmp) and renamed when they are whole. Here each is moved to {@code reading/} before it is opened;
 * what is done is deleted, what could not be read goes to {@code failed/} for seven days.
 */
class DropFolder implements MailSource {

    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);

    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-.*");

    private final Path folder;
    private final Clock clock;

    DropFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public String name() {
        return SafeText.line(folder.toString(), 400);
    }

    @Override
    public void collect(Intake intake) throws SourceUnavailable {
        try {
            Path reading = Files.createDirectories(folder.resolve("reading"));
            Path failed = Files.createDirectories(folder.resolve("failed"));
            var immovable = new ArrayList<IOException>();
            for (Path file : files(folder)) {
                move(file, reading.resolve(UUID.randomUUID() + ".eml")).ifPresent(immovable::add);
            }
            // those of a run that was killed, too
            for (Path file : files(reading)) {
                take(file, failed, intake).ifPresent(immovable::add);
            }
            sweep(failed);
            if (!immovable.isEmpty()) {
                throw new SourceUnavailable(SourceObstacle.NO_DROP_FOLDER, immovable.get(0));
            }
        } catch (IOException e) {
            throw new SourceUnavailable(SourceObstacle.NO_DROP_FOLDER, e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(DropFolder::isWholeMail).sorted().toList();
        }
    }

    private static boolean isWholeMail(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".")
                && name.toLowerCase(Locale.ROOT).endsWith(".eml")
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Under a name of its own; not at all where another run was faster. Says why it cannot be moved. */
    private static Optional<IOException> move(Path file, Path to) {
        try {
            Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException elsewhere) {
            LOG.debug("another run has taken {}", file);
        } catch (IOException immovable) {
            return Optional.of(immovable);
        }
        return Optional.empty();
    }

    /** A file that cannot be read, or not be taken away, holds up none behind it; the latter is said. */
    private Optional<IOException> take(Path file, Path failed, Intake intake) {
        if (!intake.isOpen()) {
            return Optional.empty();
        }
        try {
            return clear(file, failed, intake.take(read(file)));
        } catch (NoSuchFileException elsewhere) {
            return Optional.empty();
        } catch (IOException unreadable) {
            LOG.warn("The file {} cannot be read and goes to {}", file, failed, unreadable);
            return putAside(file, failed);
        }
    }

    private Optional<IOException> clear(Path file, Path failed, InboxFate fate) throws IOException {
        if (fate == InboxFate.QUARANTINED) {
            return putAside(file, failed);
        }
        if (fate != InboxFate.READING) {
            Files.deleteIfExists(file);
        }
        return Optional.empty();
    }

    private Optional<IOException> putAside(Path file, Path failed) {
        return move(file, failed.resolve(today() + "-" + file.getFileName()));
    }

    FoundMail read(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            long size = Files.size(file);
            int most = size > FoundMail.LARGEST ? FoundMail.BEGINNING : FoundMail.LARGEST;
            return new FoundMail(content.readNBytes(most), size);
        }
    }

    /** The name says since when a file lies there: its own time is that of whoever wrote it. */
    private void sweep(Path failed) throws IOException {
        String oldest = today().minusDays(KeptRaw.DAYS.toDays()).toString();
        for (Path file : files(failed)) {
            String name = file.getFileName().toString();
            if (DATED.matcher(name).matches() && name.compareTo(oldest) < 0) {
                Files.deleteIfExists(file);
            }
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
