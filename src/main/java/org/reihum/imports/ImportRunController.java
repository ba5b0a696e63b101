package org.reihum.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What became of a file: how many people, and what is wrong with which line. */
@Controller
@RequestMapping("/desk/people/import/{id:\\d+}")
class ImportRunController {

    private static final int PAGE = 100;
    private static final String SECONDS_TO_NEXT_LOOK = "2";

    private final PeopleImports imports;
    private final Problems problems;
    private final StartingImport starting;
    private final MessageSource messages;

    ImportRunController(PeopleImports imports, Problems problems, StartingImport starting, MessageSource messages) {
        this.imports = imports;
        this.problems = problems;
        this.starting = starting;
        this.messages = messages;
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            HttpServletResponse response) {
        PeopleImport run = imports.get(id);
        if (run.state().isUnderWay()) {
            // the browser looks again by itself, without script
            response.setHeader("Refresh", SECONDS_TO_NEXT_LOOK);
        }
        int shown = Math.max(page, 0);
        model.addAttribute("run", run);
        model.addAttribute("problems", problems.of(id, shown * PAGE, PAGE));
        model.addAttribute("page", shown);
        model.addAttribute("pages", (run.skipped() + PAGE - 1) / PAGE);
        return "imports/run";
    }

    @PostMapping("/start")
    String start(@PathVariable long id, RedirectAttributes flash, Locale locale) {
        StartingImport.Result result = starting.start(id);
        flash.addFlashAttribute("done", messages.getMessage("imports.start." + result, null, locale));
        return "redirect:/desk/people/import/" + id;
    }
}
