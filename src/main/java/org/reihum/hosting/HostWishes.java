package org.reihum.hosting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
     * Those of the given networks that have answered; who has not is not in it. In two queries however many they are.
     */
    @Transactional(readOnly = true)
    public Map<NetworkId, NetworkWishes> of(SeriesId series, Collection<NetworkId> networks) {
        List<NetworkAnswer> all = letters.findFirstBySeriesIdAndSentAtIsNotNullOrderBySentAtDescIdDesc(series.value())
                .map(letter -> answers.to(letter.id()))
                .orElse(List.of());
        return all.stream()
                .filter(answer -> answer.answered() && networks.contains(answer.network()))
                .collect(Collectors.toMap(NetworkAnswer::network, NetworkAnswer::wishes));
    }
}
