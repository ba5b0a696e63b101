package org.reihum.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.reihum.testing.Chromium;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 2,000 invited, on a telephone four times slower than this machine, and a network as slow as "Slow 3G". */
@DatabaseTest
@DisabledIfSystemProperty(named = "reihum.test.database", matches = "postgresql")
class DoorSpeedTest {

    private static final int INVITED = 2_000;
    private static final int MOST_OCTETS = 300_000;

    /** Types letter by letter and waits for the picture each time; the slowest of them in milliseconds. */
    private static final String TYPE = """
            async () => {
              const find = document.getElementById('find');
              const took = [];
              for (const typed of ['m', 'mu', 'mus', 'muster1', 'muster19', 'muster199', 'erika 1999', '', 'zzz']) {
                const began = performance.now();
                find.value = typed;
                find.dispatchEvent(new Event('input'));
                document.body.getBoundingClientRect();
                took.push(performance.now() - began);
                await new Promise((good) => setTimeout(good, 20));
              }
              return Math.max(...took);
            }
            """;

    @Autowired
    DoorGround ground;

    @LocalServerPort
    int port;

    @Test
    void twoThousandAreFoundAsOneTypes() {
        ground.begin(INVITED, 1_500);
        try (var chromium = Chromium.start()) {
            Page phone = chromium.visitor(360, 740);
            List<Response> loaded = new ArrayList<>();
            phone.onResponse(loaded::add);
            phone.navigate("http://localhost:" + port + ground.path(ground.desk("Tisch 1", false)));
            phone.waitForSelector("html[data-ready=yes]");
            assertThat(octets(loaded, "/guests")).isGreaterThan(50 * INVITED);
            assertThat(octets(loaded, ""))
                    .as("octets of all that is loaded, unpacked, with the names")
                    .isLessThan(MOST_OCTETS);
            phone.fill("#find", "muster1999");
            assertThat(phone.locator("#list li").count()).isEqualTo(1);
            phone.fill("#find", "erika");
            assertThat(phone.locator("#list-head").innerText()).contains("2000");
        }
    }

    @Test
    @Tag("bench")
    void slowly() {
        ground.begin(INVITED, 1_500);
        String path = "http://localhost:" + port + ground.path(ground.desk("Tisch 1", false));
        try (var chromium = Chromium.start()) {
            // the server has been asked before, as it will have been by the organiser
            Page before = chromium.visitor(360, 740);
            before.navigate(path);
            before.waitForSelector("html[data-ready=yes]");
            for (int round = 0; round < 3; round++) {
                Page phone = chromium.visitor(360, 740);
                CDPSession tools = phone.context().newCDPSession(phone);
                tools.send("Network.enable");
                tools.send("Network.emulateNetworkConditions", slow3G());
                tools.send("Emulation.setCPUThrottlingRate", four());
                List<Response> loaded = new ArrayList<>();
                phone.onResponse(loaded::add);
                phone.navigate(path);
                phone.waitForSelector("html[data-ready=yes]");
                Object usable = phone.evaluate("Math.round(performance.getEntriesByName('door-usable')[0].startTime)");
                Object whole = phone.evaluate("Math.round(performance.getEntriesByName('door-list')[0].startTime)");
                System.out.println(
                        phone.evaluate(
                                "performance.getEntries().filter((e) => e.responseEnd).map((e) => e.name.split('/').pop().slice(0, 12) + ' ' + Math.round(e.startTime) + '-' + Math.round(e.responseEnd) + ' ' + e.transferSize).join('; ')"));
                Object slowest = phone.evaluate(TYPE);
                System.out.printf(
                        "BENCH door: search field after %s ms, %d people after %s ms, %d bytes unpacked, %d of them the people, slowest search %s ms%n",
                        usable, INVITED, whole, octets(loaded, ""), octets(loaded, "/guests"), slowest);
                phone.context().close();
            }
        }
    }

    private static int octets(List<Response> loaded, String of) {
        return loaded.stream()
                .filter(one -> one.url().contains(of))
                .mapToInt(one -> one.body().length)
                .sum();
    }

    /** As Chromium's tools have it: 400 ms there and back, 400 kbit/s. */
    private static JsonObject slow3G() {
        var slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 400);
        slow.addProperty("downloadThroughput", 50_000);
        slow.addProperty("uploadThroughput", 50_000);
        return slow;
    }

    private static JsonObject four() {
        var four = new JsonObject();
        four.addProperty("rate", 4);
        return four;
    }
}
