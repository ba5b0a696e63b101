package org.reihum.feed;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reihum.network.People;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Stops a person's secret calendar for the person, who can do so alone only while a personal link is valid. The desk does not
 * see the address: it is the person's.
 */
@Controller
@RequestMapping("/desk/people/{id}/calendar")
class PersonAtDeskController {

    private final People people;
    private final Secrets secrets;
    private final FeedWords words;
    private final Clock clock;

    PersonAtDeskController(People people, Secrets secrets, FeedWords words, Clock clock) {
        this.people = people;
        this.secrets = secrets;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable SecretDone done,
            Locale locale,
            Model model) {
        model.addAttribute("person", people.get(new PersonId(id)));
        model.addAttribute("off", secrets.of(FeedKind.PERSON, id).off());
        if (done != null) {
            model.addAttribute("done", words.word("person.done." + done, locale));
        }
        return "feed/person-desk";
    }

    @PostMapping("/renew")
    String renew(@PathVariable long id) {
        secrets.renew(FeedKind.PERSON, people.get(new PersonId(id)).id().value());
        return backTo(id, SecretDone.RENEWED);
    }

    @PostMapping("/off")
    String switchOff(@PathVariable long id) {
        secrets.switchOff(FeedKind.PERSON, people.get(new PersonId(id)).id().value(), clock.instant());
        return backTo(id, SecretDone.OFF);
    }

    private static String backTo(long id, SecretDone done) {
        return "redirect:/desk/people/" + id + "/calendar?done=" + done;
    }
}
