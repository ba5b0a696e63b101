package org.reihum.hosting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.meeting.MeetingText;
import org.reihum.network.BlockedDays;
import org.reihum.network.NetworkFacts;
import org.reihum.network.NetworkId;
import org.reihum.network.Premises;
import org.springframework.stereotype.Component;

/** How a round letter stands: what each network has said, in a handful of queries however many there are. */
@Component
class RoundTable {

    private final NetworkAnswers answers;
    private final Premises premises;

    RoundTable(NetworkAnswers answers, Premises premises) {
        this.answers = answers;
        this.premises = premises;
    }

    /** One network; blocked days are those that touch the season. */
    record Row(NetworkAnswer answer, NetworkFacts facts, List<BlockedDays> blocked) {

        public NetworkWishes wishes() {
            return answer.wishes();
        }

        public boolean wishless() {
            NetworkWishes wishes = wishes();
            return wishes.spans().isEmpty()
                    && wishes.weekdays().isEmpty()
                    && wishes.words().isEmpty();
        }

        /** "3.5.2027 – 7.5.2027". */
        public String period(BlockedDays days, Locale locale) {
            return period(new WishedDays(days.firstDay(), days.lastDay()), locale);
        }

        public String period(WishedDays days, Locale locale) {
            String first = MeetingText.inFigures(days.firstDay(), locale);
            return days.firstDay().equals(days.lastDay())
                    ? first
                    : first + " – " + MeetingText.inFigures(days.lastDay(), locale);
        }

        public long rooms() {
            return facts.venues().stream()
                    .mapToLong(venue -> venue.rooms().size())
                    .sum();
        }
    }

    /** By short name. */
    List<Row> of(RoundLetter letter) {
        Map<NetworkId, NetworkAnswer> asked =
                answers.to(letter.id()).stream().collect(Collectors.toMap(NetworkAnswer::network, Function.identity()));
        return premises.all(letter.firstDay()).stream()
                .filter(facts -> asked.containsKey(facts.network().id()))
                .map(facts -> new Row(
                        asked.get(facts.network().id()),
                        facts,
                        facts.blocked().stream()
                                .filter(days -> letter.covers(days.firstDay(), days.lastDay()))
                                .toList()))
                .toList();
    }
}
