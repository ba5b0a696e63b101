package org.reihum.door;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.reihum.paper.QrPicture;
import org.reihum.testing.Chromium;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A camera that sees the code of an invited person, and the page that reads it. */
@DatabaseTest
@DisabledIfSystemProperty(named = "reihum.test.database", matches = "postgresql")
class ScannerInBrowserTest {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int MODULE = 8;
    private static final Pattern DARK = Pattern.compile("M(\\d+)[ ,](\\d+)h(\\d+)v1");

    @Autowired
    DoorGround ground;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void theCodeBeforeTheCameraLetsThePersonIn() throws IOException {
        var guests = ground.begin(5, 5);
        Path film = film(ground.code(guests.get(3)));
        List<String> loaded = new CopyOnWriteArrayList<>();
        List<String> problems = new CopyOnWriteArrayList<>();
        try (var chromium = Chromium.start(
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--use-file-for-fake-video-capture=" + film)) {
            Page phone = chromium.visitor(360, 740);
            phone.onRequest(request -> loaded.add(request.url()));
            phone.onPageError(problems::add);
            phone.onConsoleMessage(message -> problems.add(message.text()));
            phone.navigate("http://localhost:" + port + ground.path(ground.desk("Tisch 1", false)));
            phone.waitForSelector("html[data-ready=yes]");
            assertThat(loaded).noneMatch(url -> url.contains("html5-qrcode"));
            phone.click("#scan");
            assertThat(phone.locator("#said"))
                    .hasText("Muster4, Erika ist da.", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
            assertThat(phone.locator("#list li[data-id='4'] .how")).containsText("bereits da seit 09:27, Tisch 1");
            phone.click("#scan-end");
            assertThat(phone.locator("#picture video")).hasCount(0);
        }
        // the reader could have told the browser that it reads often: no problem of the page
        assertThat(problems).allMatch(problem -> problem.contains("willReadFrequently"));
        assertThat(ground.count("attendance where person_id = 4 and method = 'QR'"))
                .isEqualTo(1);
    }

    /** One still picture as a film of uncompressed frames (YUV4MPEG2): grey is neither blue nor red. */
    private Path film(String code) throws IOException {
        var file = new ByteArrayOutputStream();
        file.write("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n"
                .formatted(WIDTH, HEIGHT)
                .getBytes(StandardCharsets.US_ASCII));
        byte[] light = picture(QrPicture.of(code));
        byte[] colour = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colour, (byte) 128);
        for (int frame = 0; frame < 5; frame++) {
            file.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
            file.write(light);
            file.write(colour);
        }
        return Files.write(folder.resolve("code.y4m"), file.toByteArray());
    }

    private static byte[] picture(QrPicture qr) {
        byte[] light = new byte[WIDTH * HEIGHT];
        Arrays.fill(light, (byte) 235);
        List<MatchResult> dark = DARK.matcher(qr.path()).results().toList();
        assertThat(dark).hasSizeGreaterThan(100);
        int left = (WIDTH - qr.side() * MODULE) / 2;
        int top = (HEIGHT - qr.side() * MODULE) / 2;
        for (MatchResult run : dark) {
            int x = left + Integer.parseInt(run.group(1)) * MODULE;
            int y = top + Integer.parseInt(run.group(2)) * MODULE;
            int end = x + Integer.parseInt(run.group(3)) * MODULE;
            for (int line = y; line < y + MODULE; line++) {
                Arrays.fill(light, line * WIDTH + x, line * WIDTH + end, (byte) 16);
            }
        }
        return light;
    }
}
