package org.reihum.reply;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reihum.invitation.SubstituteForm;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was written back: what is still to be dealt with, and what was. */
@Controller
class RepliesController {

    private final ReplyList list;
    private final Candidates candidates;
    private final Clock clock;

    RepliesController(ReplyList list, Candidates candidates, Clock clock) {
        this.list = list;
        this.candidates = candidates;
        this.clock = clock;
    }

    @GetMapping("/desk/replies")
    String show(
            @RequestParam(defaultValue = "false") boolean done,
            @RequestParam Optional<Long> meeting,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Instant now = clock.instant();
        Optional<MeetingId> about = meeting.map(MeetingId::new);
        var filter = new ReplyFilter(done, about, page);
        int open = list.count(new ReplyFilter(false, about, 0), now);
        int settled = list.count(new ReplyFilter(true, about, 0), now);
        model.addAttribute("filter", filter);
        model.addAttribute("open", open);
        model.addAttribute("settled", settled);
        model.addAttribute("pages", ((done ? settled : open) + ReplyList.PAGE - 1) / ReplyList.PAGE);
        model.addAttribute("lines", candidates.of(list.of(filter, now), now));
        return "reply/replies";
    }

    @GetMapping("/desk/replies/{id:\\d+}")
    String one(@PathVariable long id, @RequestParam(defaultValue = "") String q, Model model) {
        Instant now = clock.instant();
        ReplyLine line = list.find(id, now).orElseThrow(() -> new NoSuchReply(id));
        model.addAttribute("line", candidates.of(List.of(line), now).get(0));
        model.addAttribute("q", q);
        model.addAttribute("found", q.isBlank() ? candidates.others(line, now) : candidates.search(line, q, now));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", WriteForm.empty());
        }
        if (!model.containsAttribute("substitute")) {
            model.addAttribute(
                    "substitute", new SubstituteForm("", "", line.said().delegate(), null));
        }
        return "reply/one";
    }
}
