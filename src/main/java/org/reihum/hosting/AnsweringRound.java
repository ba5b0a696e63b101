package org.reihum.hosting;

import org.reihum.network.BlockedDaysOfNetworks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a network says on its page: blocked days at once where planning reads them, the rest as its answer. */
@Component
class AnsweringRound {

    private final NetworkAnswers answers;
    private final BlockedDaysOfNetworks blockedDays;

    AnsweringRound(NetworkAnswers answers, BlockedDaysOfNetworks blockedDays) {
        this.answers = answers;
        this.blockedDays = blockedDays;
    }

    /**
     * @param readVersion of the answer on the page
     * @return whether it was kept; false when somebody else has saved since that page was read
     */
    @Transactional
    boolean answer(long id, int readVersion, RoundAnswerCheck.Said said, Signature signature) {
        NetworkAnswer answer = answers.get(id);
        if (answer.version() != readVersion) {
            return false;
        }
        if (!said.finished() && saysNothingNew(answer, said)) {
            return true;
        }
        said.removed()
                .ifPresent(days -> blockedDays.deleteByIdAndNetworkId(
                        days, answer.network().value()));
        said.blocked().forEach(blockedDays::save);
        answer.answer(said.wishes(), signature);
        answer.confirmRooms(said.roomsRight(), signature);
        answers.save(answer);
        return true;
    }

    /** Whoever only looks into a house has not answered, and is reminded. */
    private static boolean saysNothingNew(NetworkAnswer answer, RoundAnswerCheck.Said said) {
        return said.removed().isEmpty()
                && said.blocked().isEmpty()
                && said.roomsRight() == answer.roomsConfirmed()
                && said.wishes().equals(answer.wishes());
    }
}
