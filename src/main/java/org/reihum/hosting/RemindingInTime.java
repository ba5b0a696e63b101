package org.reihum.hosting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Reminds of every round letter whose deadline is near, once; not again when an organiser already has. */
@Component
class RemindingInTime {

    private final RoundLetters letters;
    private final RemindingNetworks reminding;
    private final RoundSettings settings;
    private final Clock clock;

    RemindingInTime(RoundLetters letters, RemindingNetworks reminding, RoundSettings settings, Clock clock) {
        this.letters = letters;
        this.reminding = reminding;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many letters were written */
    int run() {
        if (settings.roundRemindBefore().isZero()) {
            return 0;
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate last = today.plusDays(settings.roundRemindBefore().toDays());
        return letters.findBySentAtIsNotNullAndAnswerByBetweenOrderById(today, last).stream()
                .filter(letter -> letter.reminders() == 0 && isOldEnough(letter))
                .mapToInt(letter -> reminding.remind(letter.id(), 0, now))
                .sum();
    }

    /** Who wrote at short notice has no need of a reminder the next morning. */
    private boolean isOldEnough(RoundLetter letter) {
        Instant sent = letter.sentAt();
        LocalDate due = letter.answerBy().minusDays(settings.roundRemindBefore().toDays());
        return sent != null && LocalDate.ofInstant(sent, ZoneOffset.UTC).isBefore(due);
    }
}
