package org.reihum.site;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public start page: what this is, and which series can be seen by everyone. */
@Controller
class StartPage {

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("series", List.of());
        return "site/start";
    }
}
