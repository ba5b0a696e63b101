package org.reihum.report;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Counts a report again and shows whether it is the same. Changes nothing. */
@Controller
class RecheckController {

    private final ReportView view;
    private final Rechecking rechecking;

    RecheckController(ReportView view, Rechecking rechecking) {
        this.view = view;
        this.rechecking = rechecking;
    }

    /** @throws ReportNotFound when there is no such report, or it is not complete */
    @GetMapping("/desk/reports/{id:\\d+}/check")
    String check(@PathVariable long id, Model model) {
        ReportView.Shown shown = view.of(id);
        if (!shown.canBeChecked()) {
            throw new ReportNotFound(id + " yet");
        }
        model.addAttribute("shown", shown);
        model.addAttribute("checked", rechecking.check(shown.report()));
        return "report/check";
    }
}
