package org.reihum.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** School holidays from a file: looked at first, then taken in. Nothing is kept between the two but what the page carries. */
@Controller
@RequestMapping("/desk/holidays/upload")
class HolidayUploadController {

    private static final String CHOOSE = "network/holiday-upload";
    private static final String PREVIEW = "network/holiday-preview";
    private static final CSVFormat CARRIED =
            CSVFormat.DEFAULT.builder().setDelimiter(';').get();

    private final SchoolHolidays holidays;
    private final LoadingHolidays loading;
    private final Notice notice;
    private final Clock clock;

    HolidayUploadController(SchoolHolidays holidays, LoadingHolidays loading, Notice notice, Clock clock) {
        this.holidays = holidays;
        this.loading = loading;
        this.notice = notice;
        this.clock = clock;
    }

    @GetMapping
    String choose(@RequestParam(required = false) @Nullable FederalState state, Model model) {
        model.addAttribute("form", new HolidayUploadForm(state, null));
        return CHOOSE;
    }

    @PostMapping
    String look(@ModelAttribute("form") HolidayUploadForm form, BindingResult errors, Model model) throws IOException {
        if (form.state() == null && !errors.hasFieldErrors("state")) {
            errors.rejectValue("state", "network.missing.state");
        }
        HolidayFile file = HolidayFile.of(form.content());
        if (file instanceof HolidayFile.Refused refused) {
            String which = form.isChosen() ? refused.reason().name() : "NO_FILE";
            errors.rejectValue("file", "network.holidays.refused." + which);
        }
        if (file instanceof HolidayFile.Read read && !errors.hasErrors() && form.state() != null) {
            model.addAttribute("problems", read.problems());
            return preview(form.state(), form.fileName(), read.spans(), model);
        }
        return CHOOSE;
    }

    @PostMapping("/take")
    String take(
            @RequestParam FederalState state,
            @RequestParam String fileName,
            @RequestParam String spans,
            @RequestParam String mark,
            Principal organiser,
            Model model,
            RedirectAttributes redirect) {
        if (!(HolidayFile.of(spans.getBytes(StandardCharsets.UTF_8)) instanceof HolidayFile.Read read)) {
            return "redirect:/desk/holidays/upload?state=" + state;
        }
        String name = HolidayUploadForm.bare(fileName);
        var shown = new LoadingHolidays.Shown(state, name, read.spans(), mark);
        if (!loading.load(shown, organiser.getName(), clock.instant())) {
            model.addAttribute("meanwhile", true);
            model.addAttribute("problems", List.of());
            return preview(state, name, read.spans(), model);
        }
        notice.done(
                redirect, "network.holidays.taken", String.valueOf(read.spans().size()));
        return "redirect:/desk/holidays";
    }

    private String preview(FederalState state, String fileName, List<HolidaySpan> spans, Model model) {
        model.addAttribute("state", state);
        model.addAttribute("fileName", fileName);
        model.addAttribute("spans", spans);
        model.addAttribute("change", HolidayChange.of(holidays.findByStateOrderByFirstDay(state), spans));
        model.addAttribute("carried", carried(spans));
        return PREVIEW;
    }

    private static String carried(List<HolidaySpan> spans) {
        return spans.stream()
                .map(span -> CARRIED.format(span.first(), span.last(), span.name()))
                .collect(Collectors.joining("\n", "from;to;name\n", ""));
    }
}
