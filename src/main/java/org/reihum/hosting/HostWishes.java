package org.reihum.hosting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reihum.meeting.SeriesId;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the networks of a series wish for the season to be planned: their answers to the round letter sent last. */
@Component
public class HostWishes {

    private final RoundLetters letters;
    private final NetworkAnswers answers;

    HostWishes(RoundLetters letters, NetworkAnswers answers) {
        this.letters = letters;
        this.answers = answers;
    }

    /**
     * How the round letter of a series stands.
     *
     * @param letter its page is /desk/rounds/{letter}
     */
    public record Standing(long letter, int answered, int asked) {}

    /** Of the letter sent last, unless the season it asked about was over before that day; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(SeriesId series, LocalDate day) {
        return letters.latest(series, day).map(letter -> {
            List<NetworkAnswer> all = answers.to(letter.id());
            int answered = (int) all.stream().filter(NetworkAnswer::answered).count();
            return new Standing(letter.id(), answered, all.size());
        });
    }

    /**
     * Those of the given networks that have answered; who has not is not in it. In two queries however many they are.
     *
     * @param begins first day of the plan; what was wished for a season that is over by then does not count any more
     */
    @Transactional(readOnly = true)
    public Map<NetworkId, NetworkWishes> of(SeriesId series, LocalDate begins, Collection<NetworkId> networks) {
        List<NetworkAnswer> all = letters.latest(series, begins)
                .map(letter -> answers.to(letter.id()))
                .orElse(List.of());
        return all.stream()
                .filter(answer -> answer.answered() && networks.contains(answer.network()))
                .collect(Collectors.toMap(NetworkAnswer::network, NetworkAnswer::wishes));
    }
}
