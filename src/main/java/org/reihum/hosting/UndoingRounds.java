package org.reihum.hosting;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.reihum.mail.MailingListener;
import org.reihum.mail.MailingRecalled;
import org.springframework.stereotype.Component;

/**
 * When a round letter is recalled, the networks it would have asked are not asked: the letter can be worded anew as long
 * as no other network has it, and the next sending writes to each. Who has answered meanwhile stays.
 */
@Component
class UndoingRounds implements MailingListener {

    private static final Pattern ASKED = Pattern.compile("round:(\\d+):ask");

    private final RoundLetters letters;
    private final NetworkAnswers answers;

    UndoingRounds(RoundLetters letters, NetworkAnswers answers) {
        this.letters = letters;
        this.answers = answers;
    }

    @Override
    public void recalled(MailingRecalled mailing) {
        Set<Long> asked = mailing.idsIn(ASKED);
        if (!asked.isEmpty()) {
            answers.findLettersOf(asked).forEach(letter -> undo(letters.lock(letter), asked));
        }
    }

    private void undo(RoundLetter letter, Set<Long> asked) {
        List<NetworkAnswer> all = answers.to(letter.id());
        List<Long> gone = all.stream()
                .filter(answer -> !answer.answered() && (asked.contains(answer.id()) || !answer.written()))
                .map(NetworkAnswer::id)
                .toList();
        if (gone.isEmpty()) {
            return;
        }
        answers.delete(gone);
        if (gone.size() == all.size()) {
            letter.takeBack();
            letters.save(letter);
        }
    }
}
