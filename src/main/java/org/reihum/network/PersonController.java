package org.reihum.network;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters a person and shows one for editing. */
@Controller
@RequestMapping("/desk/people")
class PersonController {

    private static final String PAGE = "network/person";

    private final People people;
    private final Directory directory;
    private final RegisteringPerson registering;
    private final Notice notice;
    private final Clock clock;

    PersonController(People people, Directory directory, RegisteringPerson registering, Notice notice, Clock clock) {
        this.people = people;
        this.directory = directory;
        this.registering = registering;
        this.notice = notice;
        this.clock = clock;
    }

    @GetMapping("/new")
    String enter(@RequestParam(defaultValue = "") String organisation, Model model) {
        model.addAttribute("form", PersonForm.at(organisation));
        return PAGE;
    }

    @PostMapping("/new")
    String entered(@Valid @ModelAttribute("form") PersonForm form, BindingResult errors, RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return PAGE;
        }
        PersonEntry entry = form.entry();
        PersonId id = registering.register(Optional.empty(), entry, today());
        notice.done(redirect, "network.person.entered", entry.name().full());
        return "redirect:/desk/people/" + id.value();
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Model model) {
        Person person = people.get(new PersonId(id));
        model.addAttribute("form", PersonForm.of(directory.card(person.id(), today())));
        return show(person, person.version(), false, model);
    }

    @PostMapping("/{id}")
    String edited(
            @PathVariable long id,
            @RequestParam int version,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Person person = people.get(new PersonId(id));
        if (errors.hasErrors()) {
            return show(person, version, false, model);
        }
        if (version != person.version()) {
            return show(person, person.version(), true, model);
        }
        try {
            registering.register(Optional.of(person), form.entry(), today());
        } catch (OptimisticLockingFailureException meanwhile) {
            Person saved = people.get(person.id());
            return show(saved, saved.version(), true, model);
        }
        notice.done(redirect, "network.person.saved", form.entry().name().full());
        return "redirect:/desk/people/" + id;
    }

    private static String show(Person person, int version, boolean savedMeanwhile, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("version", version);
        model.addAttribute("savedMeanwhile", savedMeanwhile);
        return PAGE;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
    }
}
