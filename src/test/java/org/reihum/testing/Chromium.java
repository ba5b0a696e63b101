package org.reihum.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's Chromium for browser tests. Where there is none they are skipped with the reason; in CI they fail. */
public final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable, List<String> more) {
        // the driver must not fetch browsers of its own
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(Stream.concat(FLAGS.stream(), more.stream()).toList()));
    }

    /** @param more flags */
    public static Chromium start(String... more) {
        Optional<Path> found = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && System.getenv("CI") != null) {
            throw new IllegalStateException("no Chromium on this machine: .ci/run installs it");
        }
        return new Chromium(
                found.orElseGet(() -> abort("skipped: no Chromium on this machine (package chromium)")), List.of(more));
    }

    /** A visitor of its own, with its own cookies, who reads German. */
    public Page visitor(int width, int height) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setLocale("de-DE")
                        .setViewportSize(width, height)
                        .setAcceptDownloads(true))
                .newPage();
    }

    /** The same without script. */
    public Page withoutScript(int width, int height) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setLocale("de-DE")
                        .setViewportSize(width, height)
                        .setJavaScriptEnabled(false))
                .newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
