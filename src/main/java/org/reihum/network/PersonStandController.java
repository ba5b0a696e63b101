package org.reihum.network;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether a person still takes part and wants invitations; each button is undone by its opposite. */
@Controller
@RequestMapping("/desk/people/{id}")
class PersonStandController {

    private final People people;
    private final Notice notice;
    private final Clock clock;

    PersonStandController(People people, Notice notice, Clock clock) {
        this.people = people;
        this.notice = notice;
        this.clock = clock;
    }

    @PostMapping("/invitations")
    String invitations(@PathVariable long id, @RequestParam boolean wanted, RedirectAttributes redirect) {
        Person person = people.get(new PersonId(id));
        person.wantsInvitations(wanted, clock.instant());
        people.save(person);
        String key = wanted ? "network.person.invitations.on.done" : "network.person.invitations.off.done";
        notice.done(redirect, key, person.name().full());
        return "redirect:/desk/people/" + id;
    }

    @PostMapping("/active")
    String active(@PathVariable long id, @RequestParam boolean active, RedirectAttributes redirect) {
        Person person = people.get(new PersonId(id));
        person.setAside(!active);
        people.save(person);
        String key = active ? "network.person.active.on.done" : "network.person.active.off.done";
        notice.done(redirect, key, person.name().full());
        return "redirect:/desk/people/" + id;
    }
}
