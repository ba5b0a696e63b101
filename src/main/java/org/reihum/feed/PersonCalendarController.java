package org.reihum.feed;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.Invitation;
import org.reihum.invitation.PersonalLinks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A person's own calendar, behind the personal link. Opening the page changes nothing: mail scanners open every link. */
@Controller
@RequestMapping("/r/{token}/calendar")
class PersonCalendarController {

    private final PersonalLinks links;
    private final SecretPages pages;
    private final Secrets secrets;
    private final FeedWords words;
    private final Clock clock;

    PersonCalendarController(PersonalLinks links, SecretPages pages, Secrets secrets, FeedWords words, Clock clock) {
        this.links = links;
        this.pages = pages;
        this.secrets = secrets;
        this.words = words;
        this.clock = clock;
    }

    /** The personal link is altered, expired or withdrawn. */
    static class LinkNotValid extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable SecretDone done,
            Locale locale,
            Model model) {
        pages.show(FeedKind.PERSON, personBehind(token), words.word("name.own", locale), done, locale, model);
        model.addAttribute("token", token);
        return "feed/person";
    }

    @PostMapping("/renew")
    String renew(@PathVariable String token) {
        secrets.renew(FeedKind.PERSON, personBehind(token));
        return backTo(token, SecretDone.RENEWED);
    }

    @PostMapping("/off")
    String switchOff(@PathVariable String token) {
        secrets.switchOff(FeedKind.PERSON, personBehind(token), clock.instant());
        return backTo(token, SecretDone.OFF);
    }

    private long personBehind(String token) {
        return links.read(token, clock.instant())
                .map(Invitation::person)
                .orElseThrow(LinkNotValid::new)
                .value();
    }

    private static String backTo(String token, SecretDone done) {
        return "redirect:/r/" + token + "/calendar?done=" + done;
    }

    @ExceptionHandler(LinkNotValid.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notValid() {
        return "invitation/not-valid";
    }
}
