package org.reihum.network;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The towns of a network: its seat and further ones in which it may host. */
@Controller
@RequestMapping("/desk/networks/{id}/places")
class PlaceController {

    private static final String PAGE = "network/place";

    private final Networks networks;
    private final Places places;
    private final Notice notice;

    PlaceController(Networks networks, Places places, Notice notice) {
        this.networks = networks;
        this.places = places;
        this.notice = notice;
    }

    @ModelAttribute("network")
    Network network(@PathVariable long id) {
        return networks.get(new NetworkId(id));
    }

    @GetMapping
    String enter(Model model) {
        model.addAttribute("form", PlaceForm.empty());
        return PAGE;
    }

    @PostMapping
    String entered(
            @ModelAttribute(name = "network", binding = false) Network network,
            @Valid @ModelAttribute("form") PlaceForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!errors.hasErrors() && places.existsByNetworkIdAndName(network.id().value(), form.town())) {
            errors.rejectValue("town", "network.place.known");
        }
        if (errors.hasErrors()) {
            return PAGE;
        }
        places.save(new Place(network.id(), form.spot(), false));
        return toNetwork(network, form.spot(), redirect);
    }

    @GetMapping("/{place}")
    String edit(
            @ModelAttribute(name = "network", binding = false) Network network,
            @PathVariable("place") long number,
            Model model) {
        Place place = placeOf(network, number);
        model.addAttribute("place", place);
        model.addAttribute("form", PlaceForm.of(place));
        return PAGE;
    }

    @PostMapping("/{place}")
    String edited(
            @ModelAttribute(name = "network", binding = false) Network network,
            @PathVariable("place") long number,
            @Valid @ModelAttribute("form") PlaceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Place place = placeOf(network, number);
        if (!errors.hasErrors()
                && !form.town().equals(place.name())
                && places.existsByNetworkIdAndName(network.id().value(), form.town())) {
            errors.rejectValue("town", "network.place.known");
        }
        if (errors.hasErrors()) {
            model.addAttribute("place", place);
            return PAGE;
        }
        place.lies(form.spot());
        places.save(place);
        return toNetwork(network, form.spot(), redirect);
    }

    private Place placeOf(Network network, long number) {
        Place place = places.get(new PlaceId(number));
        if (!place.network().equals(network.id())) {
            throw new NotInRegister(place.id());
        }
        return place;
    }

    private String toNetwork(Network network, Spot spot, RedirectAttributes redirect) {
        notice.done(redirect, spot.looksWrong() ? "network.place.far" : "network.place.saved", spot.town());
        return "redirect:/desk/networks/" + network.id().value();
    }
}
