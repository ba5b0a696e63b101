package org.reihum.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that a mail server or a script puts mails into as files *.eml. They are written under another name (with a dot in
 * front, or ending in .tmp) and renamed when they are whole. Here each is moved to {@code reading/} before it is opened;
 * what is done is deleted, what could not be read goes to {@code failed/}.
 */
class DropFolder implements MailSource {

    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);

    private final Path folder;

    DropFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return SafeText.line(folder.toString(), 400);
    }

    @Override
    public void collect(Function<FoundMail, InboxFate> taker) throws SourceUnavailable {
        try {
            Path reading = Files.createDirectories(folder.resolve("reading"));
            Path failed = Files.createDirectories(folder.resolve("failed"));
            for (Path file : files(folder)) {
                move(file, reading);
            }
            // those of a run that was killed, too
            for (Path file : files(reading)) {
                take(file, failed, taker);
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

    /** Under a name of its own; not at all where another run was faster. */
    private static void move(Path file, Path into) throws IOException {
        try {
            Files.move(file, into.resolve(UUID.randomUUID() + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException elsewhere) {
            LOG.debug("another run has taken {}", file);
        }
    }

    private static void take(Path file, Path failed, Function<FoundMail, InboxFate> taker) throws IOException {
        var mail = read(file);
        var fate = mail.isEmpty() ? InboxFate.READING : taker.apply(mail.get());
        if (fate == InboxFate.QUARANTINED) {
            move(file, failed);
        } else if (fate != InboxFate.READING) {
            Files.deleteIfExists(file);
        }
    }

    private static Optional<FoundMail> read(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            long size = Files.size(file);
            int most = size > FoundMail.LARGEST ? FoundMail.BEGINNING : FoundMail.LARGEST;
            return Optional.of(new FoundMail(content.readNBytes(most), size));
        } catch (NoSuchFileException elsewhere) {
            return Optional.empty();
        }
    }
}
