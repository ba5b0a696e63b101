package org.reihum.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reihum.mail.ReplyAddresses;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letters that the demo finds in the folder of what comes in are of its people, to its own addresses. */
@DemoTest
class PostedLettersTest {

    private static final Pattern TO = Pattern.compile("^To: (.+)$", Pattern.MULTILINE);

    @Autowired
    ReplyAddresses addresses;

    @Autowired
    JdbcClient jdbc;

    @Value("${reihum.mail.inbox.drop-folder}")
    Path folder;

    @Test
    void threeAreWrittenByTheInvitedAndOneByNobodyWeKnow() throws IOException {
        List<Path> letters;
        try (Stream<Path> files = Files.list(folder)) {
            letters = files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
        assertThat(letters).hasSize(4);
        int known = 0;
        for (Path letter : letters) {
            String mail = Files.readString(letter);
            assertThat(mail).as(letter.toString()).doesNotContain("{").contains("\r\n");
            Matcher to = TO.matcher(mail.replace("\r", ""));
            assertThat(to.find()).isTrue();
            var invitation = addresses.read("rsvp", to.group(1));
            if (invitation.isPresent()) {
                known++;
                String writer = jdbc.sql("select email from invitation where id = :id")
                        .param("id", invitation.getAsLong())
                        .query(String.class)
                        .single();
                assertThat(mail).contains("<" + writer + ">");
            }
        }
        assertThat(known).isEqualTo(3);
        assertThat(addresses.isRead(addresses.mailbox())).isTrue();
    }
}
