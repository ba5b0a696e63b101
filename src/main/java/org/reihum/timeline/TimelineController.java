package org.reihum.timeline;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The time line of a meeting: what is done, what is late, and what is otherwise this time. */
@Controller
@RequestMapping("/desk/meetings/{id}/timeline")
class TimelineController {

    private final Timetable timetable;
    private final Timelines timelines;
    private final Entries entries;
    private final MessageSource messages;
    private final Clock clock;

    TimelineController(Timetable timetable, Timelines timelines, Entries entries, MessageSource messages, Clock clock) {
        this.timetable = timetable;
        this.timelines = timelines;
        this.entries = entries;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        model.addAttribute("timeline", timelines.of(timetable.card(new MeetingId(id)), clock.instant()));
        return "timeline/timeline";
    }

    @PostMapping("/{step}/tick")
    String tick(@PathVariable long id, @PathVariable Milestone step, Principal organiser) {
        entries.tick(new MeetingId(id), step, organiser.getName(), clock.instant());
        return back(id, step);
    }

    @PostMapping("/{step}/untick")
    String untick(@PathVariable long id, @PathVariable Milestone step) {
        entries.untick(timetable.card(new MeetingId(id)).id(), step);
        return back(id, step);
    }

    @PostMapping("/{step}")
    String change(
            @PathVariable long id,
            @PathVariable Milestone step,
            @Valid @ModelAttribute("form") TaskForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        form.check(errors);
        if (errors.hasErrors()) {
            model.addAttribute("editing", step);
            // on its own, because Spring leaves the form out of the model when the day could not be read
            model.addAttribute("typed", form);
            model.addAttribute(
                    "errorsOf",
                    errors.getAllErrors().stream()
                            .map(error -> messages.getMessage(error, locale))
                            .toList());
            return show(id, model);
        }
        entries.change(new MeetingId(id), step, form.day(), form.responsible(), form.note());
        flash.addFlashAttribute("done", messages.getMessage("timeline.changed", null, locale));
        return back(id, step);
    }

    private static String back(long id, Milestone step) {
        return "redirect:/desk/meetings/" + id + "/timeline#" + step;
    }
}
