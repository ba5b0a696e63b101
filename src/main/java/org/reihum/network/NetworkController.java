package org.reihum.network;

import jakarta.validation.Valid;
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

/** Enters a network and edits what it says of itself; its page belongs to the desk. */
@Controller
@RequestMapping("/desk/networks")
class NetworkController {

    private static final String NEW = "network/new-network";
    private static final String EDIT = "network/network";

    private final Networks networks;
    private final EnteringNetwork entering;
    private final Notice notice;

    NetworkController(Networks networks, EnteringNetwork entering, Notice notice) {
        this.networks = networks;
        this.entering = entering;
        this.notice = notice;
    }

    @GetMapping("/new")
    String enter(Model model) {
        model.addAttribute("form", NewNetworkForm.empty());
        return NEW;
    }

    @PostMapping("/new")
    String entered(
            @Valid @ModelAttribute("form") NewNetworkForm form, BindingResult errors, RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return NEW;
        }
        Spot seat = form.seat().spot();
        NetworkId id = entering.enter(form.network().profile(), seat);
        String key = seat.looksWrong() ? "network.place.far" : "network.entered";
        notice.done(
                redirect, key, seat.looksWrong() ? seat.town() : form.network().shortName());
        return "redirect:/desk/networks/" + id.value();
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        Network network = networks.get(new NetworkId(id));
        model.addAttribute("form", NetworkForm.of(network.profile()));
        return show(network, network.version(), false, model);
    }

    @PostMapping("/{id}/edit")
    String edited(
            @PathVariable long id,
            @RequestParam int version,
            @Valid @ModelAttribute("form") NetworkForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Network network = networks.get(new NetworkId(id));
        if (errors.hasErrors()) {
            return show(network, version, false, model);
        }
        if (version != network.version()) {
            return show(network, network.version(), true, model);
        }
        network.describe(form.profile());
        try {
            networks.save(network);
        } catch (OptimisticLockingFailureException meanwhile) {
            Network saved = networks.get(network.id());
            return show(saved, saved.version(), true, model);
        }
        notice.done(redirect, "network.saved", network.shortName());
        return "redirect:/desk/networks/" + id;
    }

    private static String show(Network network, int version, boolean savedMeanwhile, Model model) {
        model.addAttribute("network", network);
        model.addAttribute("version", version);
        model.addAttribute("savedMeanwhile", savedMeanwhile);
        return EDIT;
    }
}
