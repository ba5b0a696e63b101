package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DropFolderTest {

    @Autowired
    InboxRoom inbox;

    @Autowired
    Sources sources;

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
