package org.reihum.door;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reihum.network.LooseText;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of a helper: with script it works by itself, without it by forms. */
@Controller
@RequestMapping("/door")
class HelperPageController {

    /** Whom a page without script shows at most. */
    private static final int MOST_FOUND = 30;

    private final DoorAddresses addresses;
    private final DoorGuests guests;
    private final DoorStands stands;
    private final ActingAtDoor acting;
    private final DoorThrottle throttle;
    private final Clock clock;

    HelperPageController(
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

    /** @param here null when the guest is not in */
    record Found(DoorGuests.Guest guest, DoorStand.@Nullable Here here) {}

    @GetMapping("/{token}")
    String show(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<DoorAnswer.Result> said,
            Model model,
            Locale language) {
        Instant now = clock.instant();
        OpenDoor door = addresses.open(token, now);
        DoorStand stand = stands.of(door, language, now);
        model.addAttribute("token", token);
        model.addAttribute("stand", stand);
        model.addAttribute("q", q);
        // two taps on one button are one person
        model.addAttribute("nonce", UUID.randomUUID());
        model.addAttribute(
                "found", q.isBlank() || stand.closed() || stand.cancelled() ? List.of() : found(door, stand, q));
        said.ifPresent(result -> model.addAttribute("said", result.name()));
        return "door/helper";
    }

    private List<Found> found(OpenDoor door, DoorStand stand, String q) {
        Map<Long, DoorStand.Here> here = stand.here().stream()
                .filter(one -> one.person() != null)
                .collect(Collectors.toMap(DoorStand.Here::person, Function.identity()));
        return guests.of(door.id()).stream()
                .filter(guest -> LooseText.of(guest.name() + " " + guest.org() + " " + guest.net())
                        .holds(q))
                .limit(MOST_FOUND)
                .map(guest -> new Found(guest, here.get(guest.id())))
                .toList();
    }

    /** What the worker keeps, so that the page opens without a network: the same page for every link, with nobody in it. */
    @GetMapping("/empty")
    String empty() {
        return "door/helper";
    }

    @GetMapping("/worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .body(new ClassPathResource("door/worker.js"));
    }

    /** A button of the page without script. */
    @PostMapping("/{token}")
    String act(@PathVariable String token, @ModelAttribute DoorAct act, @RequestParam(defaultValue = "") String q) {
        Instant now = clock.instant();
        OpenDoor door = addresses.open(token, now);
        throttle.pass(door, now);
        DoorAnswer answer = acting.act(door, act, now, now);
        return "redirect:"
                + UriComponentsBuilder.fromPath("/door/{token}")
                        .queryParam("q", "{q}")
                        .queryParam("said", answer.result())
                        .encode()
                        .buildAndExpand(token, q)
                        .toUriString();
    }
}
