package org.reihum.network;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
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

/** Enters a firm or house and shows one for editing, with the people who work there. */
@Controller
@RequestMapping("/desk/organisations")
class OrganisationController {

    private static final String PAGE = "network/organisation";

    private final Organisations organisations;
    private final Networks networks;
    private final Directory directory;
    private final Notice notice;
    private final Clock clock;

    OrganisationController(
            Organisations organisations, Networks networks, Directory directory, Notice notice, Clock clock) {
        this.organisations = organisations;
        this.networks = networks;
        this.directory = directory;
        this.notice = notice;
        this.clock = clock;
    }

    @GetMapping("/new")
    String enter(Model model) {
        model.addAttribute("form", OrganisationForm.empty());
        return PAGE;
    }

    @PostMapping("/new")
    String entered(
            @Valid @ModelAttribute("form") OrganisationForm form, BindingResult errors, RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return PAGE;
        }
        Organisation entered = organisations.save(new Organisation(form.profile(), circle(form)));
        notice.done(redirect, "network.organisation.entered", form.name());
        return "redirect:/desk/organisations/" + entered.id().value();
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Model model) {
        Organisation organisation = organisations.get(new OrganisationId(id));
        model.addAttribute("form", OrganisationForm.of(organisation));
        return show(organisation, organisation.version(), false, model);
    }

    @PostMapping("/{id}")
    String edited(
            @PathVariable long id,
            @RequestParam int version,
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Organisation organisation = organisations.get(new OrganisationId(id));
        if (errors.hasErrors()) {
            return show(organisation, version, false, model);
        }
        if (version != organisation.version()) {
            return show(organisation, organisation.version(), true, model);
        }
        organisation.describe(form.profile());
        organisation.workIn(circle(form));
        try {
            organisations.save(organisation);
        } catch (OptimisticLockingFailureException meanwhile) {
            Organisation saved = organisations.get(organisation.id());
            return show(saved, saved.version(), true, model);
        }
        notice.done(redirect, "network.organisation.saved", form.name());
        return "redirect:/desk/organisations/" + id;
    }

    private @Nullable NetworkId circle(OrganisationForm form) {
        NetworkId circle = form.inCircle();
        return circle == null ? null : networks.get(circle).id();
    }

    private String show(Organisation organisation, int version, boolean savedMeanwhile, Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
        model.addAttribute("organisation", organisation);
        model.addAttribute("version", version);
        model.addAttribute("savedMeanwhile", savedMeanwhile);
        model.addAttribute("people", directory.workingFor(organisation.id(), today));
        return PAGE;
    }
}
