package org.reihum.audience;

import java.time.Instant;
import java.util.List;
import org.reihum.meeting.MeetingCard;
import org.reihum.registration.Doors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of the letter list shows. */
@Component
class LetterListPages {

    private static final int PER_PAGE = 50;
    private static final int LATEST = 5;

    private final LetterLists lists;
    private final Printings printings;
    private final TargetGroups groups;
    private final Doors doors;
    private final ReturnAddresses returnAddresses;

    LetterListPages(
            LetterLists lists, Printings printings, TargetGroups groups, Doors doors, ReturnAddresses returnAddresses) {
        this.lists = lists;
        this.printings = printings;
        this.groups = groups;
        this.doors = doors;
        this.returnAddresses = returnAddresses;
    }

    /** @param all also those that have been printed */
    String page(MeetingCard meeting, AudienceFilter filter, boolean all, int asked, Instant now, Model model) {
        LetterList list = lists.of(meeting, filter, now);
        List<PaperLetter> shown = list.shown(all);
        int pages = Math.max(1, (shown.size() + PER_PAGE - 1) / PER_PAGE);
        int page = Math.max(0, Math.min(asked, pages - 1));
        model.addAttribute("meeting", meeting);
        model.addAttribute("filter", filter);
        model.addAttribute("all", all);
        model.addAttribute("list", list);
        model.addAttribute("letters", shown.subList(page * PER_PAGE, Math.min(shown.size(), (page + 1) * PER_PAGE)));
        model.addAttribute("fresh", list.fresh().size());
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        model.addAttribute("groups", groups.of(meeting.seriesId()));
        model.addAttribute("printings", printings.latest(meeting.id(), LATEST));
        model.addAttribute("signUp", doors.addressOf(meeting.id(), now).orElse(null));
        if (!model.containsAttribute("sender")) {
            model.addAttribute(
                    "sender",
                    new ReturnAddressForm(returnAddresses.of(meeting.seriesId()).orElse(null)));
        }
        model.addAttribute("here", here(meeting, filter));
        return "audience/letter-list";
    }

    /** Where the same list is, for links that add to it. */
    private static String here(MeetingCard meeting, AudienceFilter filter) {
        String address = filter.behind("/desk/meetings/" + meeting.id().value() + "/letter-list");
        return address + (address.contains("?") ? "&" : "?");
    }
}
