package org.reihum.planning;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.Series;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.SettingShares;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves how many turns each member takes for one of the others. */
@Controller
class SharesController {

    private final AllSeries allSeries;
    private final LedgerPage page;
    private final SettingShares setting;
    private final MessageSource messages;
    private final Clock clock;

    SharesController(AllSeries allSeries, LedgerPage page, SettingShares setting, MessageSource messages, Clock clock) {
        this.allSeries = allSeries;
        this.page = page;
        this.setting = setting;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/desk/rotation/ledger/{series}/shares")
    String save(
            @PathVariable("series") long seriesId,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        Series series = allSeries.get(new SeriesId(seriesId));
        SharesForm form = SharesForm.of(sent);
        if (form.isBad()) {
            return page.show(series, LedgerOrder.WAITING, form, model);
        }
        setting.set(
                series.id(), form.read(), clock.instant().atZone(series.zone()).toLocalDate());
        flash.addFlashAttribute("done", messages.getMessage("planning.shares.done", null, locale));
        return "redirect:/desk/rotation/ledger?series=" + seriesId;
    }
}
