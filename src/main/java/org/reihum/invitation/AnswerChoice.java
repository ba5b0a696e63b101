package org.reihum.invitation;

import java.util.ArrayList;
import java.util.List;

/**
 * A button of the answer page.
 *
 * @param word key of what it says: what happens when it is pressed
 * @param chosen whether that is what is stored
 * @param wide whether it stands in a line of its own
 */
record AnswerChoice(Answer answer, String word, boolean chosen, boolean wide) {

    /** What can be answered as things stand. */
    static List<AnswerChoice> of(AnswerPage page) {
        Answer come = page.meeting().online().only() ? Answer.ONLINE : Answer.YES;
        if (page.invitation().answer() == Answer.DELEGATED) {
            return List.of(new AnswerChoice(come, "RETURN", false, true));
        }
        List<AnswerChoice> choices = new ArrayList<>();
        if (page.offered()) {
            choices.add(choice(page, come, come == Answer.YES ? "TAKE" : come.name()));
            choices.add(choice(page, Answer.NO, "NO"));
        } else {
            choices.add(choice(page, come, come.name()));
            choices.add(choice(page, Answer.MAYBE, "MAYBE"));
            choices.add(choice(page, Answer.NO, page.waits() ? "LEAVE" : "NO"));
        }
        if (page.meeting().online().possible() && come != Answer.ONLINE) {
            choices.add(new AnswerChoice(Answer.ONLINE, "ONLINE", page.stands(Answer.ONLINE), true));
        }
        return choices;
    }

    private static AnswerChoice choice(AnswerPage page, Answer answer, String word) {
        return new AnswerChoice(answer, word, page.stands(answer), false);
    }
}
