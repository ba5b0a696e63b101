package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DropFolderTest {

    @Autowired
    InboxRoom inbox;

    @Autowired
    Sources sources;

    @Autowired
    MovableClock.Hands clock;

    @TempDir
    Path folder;

    final InboxRoom.Desk desk = new InboxRoom.Desk();

    @Test
    void wholeMailsAreReadAndGone() throws IOException {
        write("a.eml", "1");
        write("b.EML", "2");
        write(".c.eml", "half");
        write("d.eml.tmp", "half");
        write("e.txt", "no mail");

        inbox.collecting(InboxRoom.folder(folder), desk).run();

        assertThat(desk.letters).hasSize(2);
        assertThat(files("")).containsExactly(".c.eml", "d.eml.tmp", "e.txt", "failed", "reading");
        assertThat(files("reading")).isEmpty();
    }

    @Test
    void whatCannotBeReadGoesAsideAndHoldsUpNobody() throws IOException {
        write("a.eml", "bad");
        write("b.eml", "good");
        Files.write(folder.resolve("c.eml"), new byte[FoundMail.LARGEST + 1]);

        inbox.collecting(InboxRoom.folder(folder), (letter, now) -> {
                    if (letter.text().equals("bad")) {
                        throw new IllegalStateException("a fault of ours");
                    }
                    return desk.read(letter, now);
                })
                .run();

        assertThat(desk.letters).hasSize(1);
        assertThat(files("failed")).hasSize(2);
        assertThat(files("reading")).isEmpty();
    }

    @Test
    void i26_theSameFileAgainChangesNothing() throws IOException {
        write("a.eml", "1");
        inbox.collecting(InboxRoom.folder(folder), desk).run();
        write("again.eml", "1");
        inbox.collecting(InboxRoom.folder(folder), desk).run();

        assertThat(desk.letters).hasSize(1);
        assertThat(files("reading")).isEmpty();
        assertThat(files("failed")).isEmpty();
    }

    @Test
    void whatAKilledRunLeftBehindIsReadByTheNext() throws IOException {
        Files.createDirectories(folder.resolve("reading"));
        write("reading/x.eml", "1");

        inbox.collecting(InboxRoom.folder(folder), desk).run();

        assertThat(desk.letters).hasSize(1);
        assertThat(files("reading")).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadHoldsUpNobody() throws Exception {
        write("a.eml", "1");
        write("b.eml", "2");
        var taken = new ArrayList<FoundMail>();
        var source = new DropFolder(folder, clock) {
            private boolean begun;

            @Override
            FoundMail read(Path file) throws IOException {
                if (!begun) {
                    begun = true;
                    throw new AccessDeniedException(file.toString());
                }
                return super.read(file);
            }
        };

        source.collect(taking(taken));
        source.collect(taking(taken));

        assertThat(taken).hasSize(1);
        assertThat(files("reading")).isEmpty();
        assertThat(files("failed")).hasSize(1);
    }

    @Test
    void whatFailedIsKeptForSevenDays() throws Exception {
        write("a.eml", "bad");
        Files.createDirectories(folder.resolve("failed"));
        write("failed/kept-by-hand.eml", "x");
        var collecting = inbox.collecting(InboxRoom.folder(folder), (letter, now) -> {
            throw new IllegalStateException("a fault of ours");
        });
        collecting.run();

        clock.advance(Duration.ofDays(7));
        collecting.run();
        assertThat(files("failed")).hasSize(2);
        clock.advance(Duration.ofDays(1));
        collecting.run();

        assertThat(files("failed")).containsExactly("kept-by-hand.eml");
    }

    @Test
    void whatIsLeftWhenTheTimeIsOverIsTakenAtTheNextLook() throws Exception {
        write("a.eml", "1");
        var taken = new ArrayList<FoundMail>();

        new DropFolder(folder, clock).collect(new Intake() {
            @Override
            public boolean isOpen() {
                return false;
            }

            @Override
            public InboxFate take(FoundMail mail) {
                throw new IllegalStateException("nobody takes it");
            }
        });
        new DropFolder(folder, clock).collect(taking(taken));

        assertThat(taken).hasSize(1);
    }

    private static Intake taking(List<FoundMail> taken) {
        return new Intake() {
            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public InboxFate take(FoundMail mail) {
                taken.add(mail);
                return InboxFate.APPLIED;
            }
        };
    }

    @Test
    void aFolderThatCannotBeUsedIsSaidToBeSo() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        inbox.collecting(InboxRoom.folder(file), desk).run();

        assertThat(sources.all())
                .singleElement()
                .satisfies(state -> assertThat(state.obstacle()).contains(SourceObstacle.NO_DROP_FOLDER));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), InboxRoom.mail("Message-ID: <" + text + "@x.example.org>\n", text));
    }

    private Stream<String> files(String below) throws IOException {
        try (Stream<Path> found = Files.list(folder.resolve(below))) {
            return found.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
