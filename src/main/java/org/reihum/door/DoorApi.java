package org.reihum.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the page of a helper asks and sends in the background. */
@RestController
@RequestMapping(path = "/door/{token}", produces = MediaType.APPLICATION_JSON_VALUE)
class DoorApi {

    private static final int MOST_ACTS = 50;
    private static final int MOST_BYTES = 500_000;
    /** Nothing waits for a network that long; a clock that says so is wrong. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(7);

    private final DoorAddresses addresses;
    private final DoorGuests guests;
    private final DoorStands stands;
    private final ActingAtDoor acting;
    private final DoorThrottle throttle;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    DoorApi(
            DoorAddresses addresses,
            DoorGuests guests,
            DoorStands stands,
            ActingAtDoor acting,
            DoorThrottle throttle,
            Clock clock) {
        this.addresses = addresses;
        this.guests = guests;
        this.stands = stands;
        this.acting = acting;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** @param stamp what a device says it has read, as {@link DoorStand#guests()} gives it */
    record Guests(String stamp, List<DoorGuests.Guest> people) {}

    /** @param sent by the clock of the device, so that it may be wrong */
    record Batch(@Nullable Instant sent, @Nullable List<@Nullable DoorAct> acts) {}

    record Answers(List<DoorAnswer> answers, DoorStand stand) {}

    @GetMapping("/guests")
    ResponseEntity<Guests> guests(
            @PathVariable String token, @RequestHeader(name = "If-None-Match", defaultValue = "") String known) {
        Instant now = clock.instant();
        OpenDoor door = addresses.open(token, now);
        String stamp = guests.stamp(door.id(), now);
        boolean over = stands.isClosed(door.id()) || door.meeting().cancelled();
        return unlessKnown(
                stamp + (over ? "over" : ""), known, () -> new Guests(stamp, over ? List.of() : guests.of(door.id())));
    }

    @GetMapping("/stand")
    ResponseEntity<DoorStand> stand(
            @PathVariable String token,
            @RequestHeader(name = "If-None-Match", defaultValue = "") String known,
            Locale language) {
        Instant now = clock.instant();
        OpenDoor door = addresses.open(token, now);
        String stamp = stands.stamp(door, now) + "-" + language.getLanguage();
        return unlessKnown(stamp, known, () -> stands.of(door, language, now));
    }

    /** A weak tag, because what is compressed on the way is not the same to the byte. */
    private static <T> ResponseEntity<T> unlessKnown(String stamp, String known, Supplier<T> body) {
        String tag = "W/\"" + stamp + "\"";
        return tag.equals(known)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                : ResponseEntity.ok().eTag(tag).body(body.get());
    }

    @PostMapping(path = "/acts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answers> acts(@PathVariable String token, HttpServletRequest request, Locale language)
            throws IOException {
        Instant now = clock.instant();
        OpenDoor door = addresses.open(token, now);
        throttle.pass(door, now);
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        try {
            Batch batch = json.readValue(body, Batch.class);
            return isWhole(batch)
                    ? ResponseEntity.ok()
                            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                            .body(answered(door, batch, language, now))
                    : ResponseEntity.badRequest().build();
        } catch (JacksonException e) {
            return ResponseEntity.badRequest().build();
        }
    }

    private static boolean isWhole(@Nullable Batch batch) {
        return batch != null
                && batch.acts() != null
                && batch.acts().size() <= MOST_ACTS
                && batch.acts().stream().allMatch(act -> act != null && act.nonce() != null);
    }

    private Answers answered(OpenDoor door, Batch batch, Locale language, Instant now) {
        List<DoorAnswer> answers = batch.acts().stream()
                .map(act -> acting.act(door, act, when(act.at(), batch.sent(), now), now))
                .map(stands::named)
                .toList();
        return new Answers(answers, stands.of(door, language, now));
    }

    /** How long ago it was, by the clock of the device, before now by ours. */
    static Instant when(@Nullable Instant at, @Nullable Instant sent, Instant now) {
        if (at == null || sent == null || at.isAfter(sent)) {
            return now;
        }
        Duration waited = Duration.between(at, sent);
        return waited.compareTo(LONGEST_WAIT) > 0 ? now : now.minus(waited);
    }
}
