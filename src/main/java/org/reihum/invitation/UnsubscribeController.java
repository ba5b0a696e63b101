package org.reihum.invitation;

import java.time.Clock;
import java.time.Instant;
import org.reihum.network.People;
import org.reihum.network.Person;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * "Unsubscribe" of a mail program: one POST without cookie and redirect (RFC 8058). Opening the address changes nothing,
 * because mail scanners open every link.
 */
@Controller
class UnsubscribeController {

    private final WishLinks links;
    private final WantingInvitations wanting;
    private final People people;
    private final Clock clock;

    UnsubscribeController(WishLinks links, WantingInvitations wanting, People people, Clock clock) {
        this.links = links;
        this.wanting = wanting;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/unsubscribe/{token}")
    String show(@PathVariable String token, Model model) {
        return show(token, person(token, clock.instant()), model);
    }

    @PostMapping("/unsubscribe/{token}")
    String unsubscribe(@PathVariable String token, Model model) {
        Instant now = clock.instant();
        PersonId id = person(token, now);
        wanting.want(id, false, now);
        return show(token, id, model);
    }

    private PersonId person(String token, Instant now) {
        return links.read(token, now).orElseThrow(LinkNotValid::new);
    }

    private String show(String token, PersonId id, Model model) {
        Person person = people.get(id);
        model.addAttribute("token", token);
        model.addAttribute("person", person);
        return "invitation/unsubscribe";
    }
}
