package org.reihum.feed;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A network's calendars at the desk: the secret one with the provisional turns, and the public one. */
@Controller
@RequestMapping("/desk/networks/{id}/calendar")
class NetworkCalendarController {

    private final Networks networks;
    private final SecretPages pages;
    private final Secrets secrets;
    private final FeedWords words;
    private final FeedAddresses addresses;
    private final Clock clock;

    NetworkCalendarController(
            Networks networks,
            SecretPages pages,
            Secrets secrets,
            FeedWords words,
            FeedAddresses addresses,
            Clock clock) {
        this.networks = networks;
        this.pages = pages;
        this.secrets = secrets;
        this.words = words;
        this.addresses = addresses;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable SecretDone done,
            Locale locale,
            Model model) {
        Network network = networks.get(new NetworkId(id));
        String name = words.word("name.inside", locale, network.shortName());
        pages.show(FeedKind.NETWORK_INSIDE, id, name, done, locale, model);
        model.addAttribute("network", network);
        model.addAttribute("publicUrl", addresses.url(FeedKey.open(FeedKind.NETWORK, network.slug())));
        return "feed/network";
    }

    @PostMapping("/renew")
    String renew(@PathVariable long id) {
        secrets.renew(
                FeedKind.NETWORK_INSIDE, networks.get(new NetworkId(id)).id().value());
        return backTo(id, SecretDone.RENEWED);
    }

    @PostMapping("/off")
    String switchOff(@PathVariable long id) {
        secrets.switchOff(
                FeedKind.NETWORK_INSIDE, networks.get(new NetworkId(id)).id().value(), clock.instant());
        return backTo(id, SecretDone.OFF);
    }

    private static String backTo(long id, SecretDone done) {
        return "redirect:/desk/networks/" + id + "/calendar?done=" + done;
    }
}
