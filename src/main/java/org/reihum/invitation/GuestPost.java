package org.reihum.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reihum.mail.WrittenLetters;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Component;

/** When the invited of a meeting were written to and reminded; what was recalled does not count. */
@Component
class GuestPost {

    /** @param reminders oldest first */
    record Received(List<Instant> reminders, Optional<Instant> last) {

        static final Received NOTHING = new Received(List.of(), Optional.empty());

        Optional<Instant> lastReminder() {
            return reminders.isEmpty() ? Optional.empty() : Optional.of(reminders.get(reminders.size() - 1));
        }

        boolean wasRemindedOn(LocalDate day, ZoneId zone) {
            return reminders.stream()
                    .anyMatch(at -> at.atZone(zone).toLocalDate().equals(day));
        }

        private Received and(LetterKind kind, Instant at) {
            List<Instant> all = new ArrayList<>(reminders);
            if (kind.reminds()) {
                all.add(at);
            }
            return new Received(all, Optional.of(at));
        }
    }

    private final WrittenLetters letters;

    GuestPost(WrittenLetters letters) {
        this.letters = letters;
    }

    /** By number of the invitation; nobody is left out but who got nothing. */
    Map<Long, Received> of(MeetingId meeting) {
        Map<Long, Received> post = new HashMap<>();
        for (WrittenLetters.Written letter : letters.of(Mailing.scope(meeting))) {
            Mailing.invitationOf(letter.purpose()).ifPresent(id -> {
                LetterKind kind = Mailing.kindOf(letter.purpose()).orElseThrow();
                post.merge(id, Received.NOTHING.and(kind, letter.at()), (known, more) -> known.and(kind, letter.at()));
            });
        }
        return post;
    }
}
