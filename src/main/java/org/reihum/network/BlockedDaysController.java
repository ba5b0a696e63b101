package org.reihum.network;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters and removes the days on which a network can not host. */
@Controller
@RequestMapping("/desk/networks/{id}/blocked")
class BlockedDaysController {

    private static final String PAGE = "network/blocked";

    private final Networks networks;
    private final BlockedDaysOfNetworks blocked;
    private final Notice notice;

    BlockedDaysController(Networks networks, BlockedDaysOfNetworks blocked, Notice notice) {
        this.networks = networks;
        this.blocked = blocked;
        this.notice = notice;
    }

    @ModelAttribute("network")
    Network network(@PathVariable long id) {
        return networks.get(new NetworkId(id));
    }

    @GetMapping
    String enter(@ModelAttribute(name = "network", binding = false) Network network, Model model) {
        model.addAttribute("form", new BlockedDaysForm(null, null, null));
        return show(network, model);
    }

    @PostMapping
    String entered(
            @ModelAttribute(name = "network", binding = false) Network network,
            @Valid @ModelAttribute("form") BlockedDaysForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors() && form.endsBeforeItBegins()) {
            errors.rejectValue("to", "network.blocked.order");
        }
        if (errors.hasErrors()) {
            return show(network, model);
        }
        blocked.save(form.of(network.id()));
        notice.done(redirect, "network.blocked.saved", form.reason());
        return "redirect:/desk/networks/" + network.id().value();
    }

    @PostMapping("/{days}/remove")
    @Transactional
    public String remove(
            @ModelAttribute(name = "network", binding = false) Network network,
            @PathVariable long days,
            RedirectAttributes redirect) {
        blocked.deleteByIdAndNetworkId(days, network.id().value());
        notice.done(redirect, "network.blocked.removed");
        return "redirect:/desk/networks/" + network.id().value();
    }

    private String show(Network network, Model model) {
        model.addAttribute("blocked", blocked.of(network.id()));
        return PAGE;
    }
}
