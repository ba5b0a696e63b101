package org.reihum.network;

import jakarta.validation.Valid;
import java.util.List;
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

/** The houses in which a network can receive a meeting, with their rooms. */
@Controller
@RequestMapping("/desk/networks/{id}/venues")
class VenueController {

    private static final String PAGE = "network/venue";

    private final Premises premises;
    private final VenueFormCheck check;
    private final FurnishingVenue furnishing;
    private final Notice notice;

    VenueController(Premises premises, VenueFormCheck check, FurnishingVenue furnishing, Notice notice) {
        this.premises = premises;
        this.check = check;
        this.furnishing = furnishing;
        this.notice = notice;
    }

    @ModelAttribute("network")
    Network network(@PathVariable long id) {
        return premises.network(new NetworkId(id));
    }

    @ModelAttribute("places")
    List<Place> places(@PathVariable long id) {
        return premises.places(new NetworkId(id));
    }

    @GetMapping
    String enter(Model model) {
        model.addAttribute("form", VenueForm.empty());
        return PAGE;
    }

    @PostMapping
    String entered(
            @ModelAttribute(name = "network", binding = false) Network network,
            @Valid @ModelAttribute("form") VenueForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        Optional<Place> place = check.read(network.id(), form, errors);
        if (errors.hasErrors()) {
            return PAGE;
        }
        if (furnishing.furnish(Optional.empty(), place.orElseThrow(), form).isEmpty()) {
            VenueFormCheck.refuseName(errors);
            return PAGE;
        }
        return toNetwork(network, form, redirect);
    }

    @GetMapping("/{venue}")
    String edit(
            @ModelAttribute(name = "network", binding = false) Network network,
            @PathVariable("venue") long number,
            Model model) {
        Venue venue = premises.venue(network.id(), new VenueId(number));
        model.addAttribute("form", VenueForm.of(venue, premises.rooms(venue.id())));
        return show(venue, venue.version(), false, model);
    }

    @PostMapping("/{venue}")
    String edited(
            @ModelAttribute(name = "network", binding = false) Network network,
            @PathVariable("venue") long number,
            @RequestParam int version,
            @Valid @ModelAttribute("form") VenueForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Venue venue = premises.venue(network.id(), new VenueId(number));
        Optional<Place> place = check.read(network.id(), form, errors);
        if (errors.hasErrors()) {
            return show(venue, version, false, model);
        }
        if (version != venue.version()) {
            return show(venue, venue.version(), true, model);
        }
        try {
            if (furnishing
                    .furnish(Optional.of(venue), place.orElseThrow(), form)
                    .isEmpty()) {
                VenueFormCheck.refuseName(errors);
                return show(venue, version, false, model);
            }
        } catch (OptimisticLockingFailureException meanwhile) {
            Venue saved = premises.venue(network.id(), venue.id());
            return show(saved, saved.version(), true, model);
        }
        return toNetwork(network, form, redirect);
    }

    private static String show(Venue venue, int version, boolean savedMeanwhile, Model model) {
        model.addAttribute("venue", venue);
        model.addAttribute("version", version);
        model.addAttribute("savedMeanwhile", savedMeanwhile);
        return PAGE;
    }

    private String toNetwork(Network network, VenueForm form, RedirectAttributes redirect) {
        notice.done(redirect, "network.venue.saved", form.name());
        return "redirect:/desk/networks/" + network.id().value();
    }
}
