package org.reihum.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reihum.mail.Mailings;
import org.reihum.network.Addressee;
import org.reihum.network.Addressees;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;

/** Gives networks their contingents, and writes to each that has an address, all in one mailing. */
@Component
class AskingNetworks {

    /** @param networks newly asked; {@code letters} of them have an address and get a letter */
    record Asked(int networks, int letters) {}

    private final Addressees addressees;
    private final Contingents contingents;
    private final NominationMail mail;
    private final Mailings mailings;

    AskingNetworks(Addressees addressees, Contingents contingents, NominationMail mail, Mailings mailings) {
        this.addressees = addressees;
        this.contingents = contingents;
        this.mail = mail;
        this.mailings = mailings;
    }

    /** @param quotas of networks that have not been asked before */
    Asked ask(NominationMail.Common common, Map<NetworkId, Integer> quotas, Instant now) {
        LocalDate today = now.atZone(common.meeting().zone()).toLocalDate();
        List<Contingent> asked = new ArrayList<>();
        int letters = 0;
        for (Addressee to : addressees.of(quotas.keySet(), today)) {
            Contingent contingent =
                    contingents.save(new Contingent(common.opening(), to, quotas.getOrDefault(to.network(), 0)));
            asked.add(contingent);
            letters += mail.ask(common, contingent, to, now) ? 1 : 0;
        }
        // those without an address, too: recalled, the act has asked nobody
        mailings.current()
                .ifPresent(with -> asked.forEach(contingent -> {
                    contingent.askedWith(with);
                    contingents.save(contingent);
                }));
        return new Asked(asked.size(), letters);
    }
}
