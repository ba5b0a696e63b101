package org.reihum.hosting;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.AllSeries;
import org.reihum.network.Premises;
import org.springframework.stereotype.Component;

/** Finds a network's page behind its link, or behind the address at the desk, where an organiser enters a telephone call. */
@Component
class RoundPages {

    private final RoundLinks links;
    private final RoundLetters letters;
    private final NetworkAnswers answers;
    private final AllSeries allSeries;
    private final Premises premises;
    private final Clock clock;

    RoundPages(
            RoundLinks links,
            RoundLetters letters,
            NetworkAnswers answers,
            AllSeries allSeries,
            Premises premises,
            Clock clock) {
        this.links = links;
        this.letters = letters;
        this.answers = answers;
        this.allSeries = allSeries;
        this.premises = premises;
        this.clock = clock;
    }

    /**
     * @param path variables of the address: "token", or "letter" and "network"
     * @throws PersonalLinkNotValid when the link is altered, expired or withdrawn
     * @throws NotAsked when the organiser names a letter or a network that there is not
     */
    RoundPage open(Map<String, String> path, @Nullable Principal organiser) {
        Instant now = clock.instant();
        String token = path.get("token");
        if (token != null) {
            NetworkAnswer answer = links.read(token, now).orElseThrow(PersonalLinkNotValid::new);
            return page(answer, "/round/" + token, Optional.empty(), now);
        }
        String address = "/desk/rounds/" + path.get("letter") + "/networks/" + path.get("network");
        NetworkAnswer answer = answers.findTo(number(path, "letter"), number(path, "network"))
                .orElseThrow(() -> new NotAsked(address));
        return page(answer, address, Optional.ofNullable(organiser).map(Principal::getName), now);
    }

    private RoundPage page(NetworkAnswer answer, String path, Optional<String> organiser, Instant now) {
        RoundLetter letter = letters.get(answer.letterId());
        return new RoundPage(
                letter,
                answer,
                allSeries.get(letter.series()),
                premises.of(answer.network(), letter.firstDay()),
                path,
                organiser.orElse(answer.writtenName()),
                organiser.isPresent(),
                now);
    }

    private static long number(Map<String, String> path, String name) {
        String text = path.getOrDefault(name, "");
        if (!text.matches("[0-9]{1,18}")) {
            throw new NotAsked(name + " " + text);
        }
        return Long.parseLong(text);
    }
}
