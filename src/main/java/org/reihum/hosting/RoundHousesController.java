package org.reihum.hosting;

import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Place;
import org.reihum.network.Premises;
import org.reihum.network.Venue;
import org.reihum.network.VenueForm;
import org.reihum.network.VenueFormCheck;
import org.reihum.network.VenueId;
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

/** The houses and rooms of a network, as it corrects them from its personal page. */
@Controller
@RequestMapping({"/round/{token}/houses", "/desk/rounds/{letter}/networks/{network}/houses"})
class RoundHousesController {

    private static final String PAGE = "hosting/round-house";

    private final RoundPages pages;
    private final Premises premises;
    private final VenueFormCheck check;
    private final CorrectingHouse correcting;
    private final SeriesWords words;

    RoundHousesController(
            RoundPages pages, Premises premises, VenueFormCheck check, CorrectingHouse correcting, SeriesWords words) {
        this.pages = pages;
        this.premises = premises;
        this.check = check;
        this.correcting = correcting;
        this.words = words;
    }

    @ModelAttribute("page")
    RoundPage page(@PathVariable Map<String, String> path, @Nullable Principal organiser, Model model) {
        RoundPage page = pages.open(path, organiser);
        List<Place> places = premises.places(page.network().id());
        model.addAttribute("places", places);
        return page;
    }

    @GetMapping
    String enter(@ModelAttribute(name = "page", binding = false) RoundPage page, Model model) {
        model.addAttribute("form", VenueForm.empty());
        return page.closed() ? "redirect:" + page.path() : PAGE;
    }

    @GetMapping("/{venue}")
    String edit(
            @ModelAttribute(name = "page", binding = false) RoundPage page,
            @PathVariable("venue") long number,
            Model model) {
        Venue venue = premises.venue(page.network().id(), new VenueId(number));
        model.addAttribute("form", VenueForm.of(venue, premises.rooms(venue.id())));
        return page.closed() ? "redirect:" + page.path() : show(venue, venue.version(), false, model);
    }

    @PostMapping
    String entered(
            @ModelAttribute(name = "page", binding = false) RoundPage page,
            @Valid @ModelAttribute("form") VenueForm form,
            BindingResult errors,
            RedirectAttributes flash,
            Locale locale) {
        Optional<Place> place = check.read(page.network().id(), form, errors);
        if (page.closed() || errors.hasErrors()) {
            return page.closed() ? "redirect:" + page.path() : PAGE;
        }
        if (!correcting.correct(page.answer().id(), Optional.empty(), place.orElseThrow(), form, page.signature())) {
            VenueFormCheck.refuseName(errors);
            return PAGE;
        }
        return kept(page, form, flash, locale);
    }

    @PostMapping("/{venue}")
    String edited(
            @ModelAttribute(name = "page", binding = false) RoundPage page,
            @PathVariable("venue") long number,
            @RequestParam int version,
            @Valid @ModelAttribute("form") VenueForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        Venue venue = premises.venue(page.network().id(), new VenueId(number));
        Optional<Place> place = check.read(page.network().id(), form, errors);
        if (page.closed()) {
            return "redirect:" + page.path();
        }
        if (errors.hasErrors()) {
            return show(venue, version, false, model);
        }
        if (version != venue.version()) {
            return show(venue, venue.version(), true, model);
        }
        try {
            if (!correcting.correct(
                    page.answer().id(), Optional.of(venue), place.orElseThrow(), form, page.signature())) {
                VenueFormCheck.refuseName(errors);
                return show(venue, version, false, model);
            }
        } catch (OptimisticLockingFailureException meanwhile) {
            Venue saved = premises.venue(page.network().id(), venue.id());
            return show(saved, saved.version(), true, model);
        }
        return kept(page, form, flash, locale);
    }

    private static String show(Venue venue, int version, boolean savedMeanwhile, Model model) {
        model.addAttribute("venue", venue);
        model.addAttribute("version", version);
        model.addAttribute("savedMeanwhile", savedMeanwhile);
        return PAGE;
    }

    private String kept(RoundPage page, VenueForm form, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("done", words.say(locale, "network.venue.saved", form.name()));
        return "redirect:" + page.path() + "#houses";
    }
}
