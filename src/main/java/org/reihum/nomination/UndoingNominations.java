package org.reihum.nomination;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.reihum.mail.MailingListener;
import org.reihum.mail.MailingRecalled;
import org.springframework.stereotype.Component;

/**
 * What a recalled mailing takes back: networks that it would have asked may name nobody, unless they have done so already;
 * about people whom it would have invited nothing is decided; and of decisions it would have told, networks do not know.
 */
@Component
class UndoingNominations implements MailingListener {

    private static final Pattern ASKED = Pattern.compile("nomination:(\\d+):ask");
    private static final Pattern TOLD = Pattern.compile("nomination:(\\d+):tell:\\d+");

    private final Openings openings;
    private final Contingents contingents;
    private final Nominations nominations;

    UndoingNominations(Openings openings, Contingents contingents, Nominations nominations) {
        this.openings = openings;
        this.contingents = contingents;
        this.nominations = nominations;
    }

    @Override
    public void recalled(MailingRecalled mailing) {
        Set<Long> written = mailing.idsIn(ASKED);
        // with the whole mailing also those that the same act asked without a letter: alone they would be left over
        close(contingents.findIdsAskedWith(mailing.mailing().value()).stream()
                .filter(contingent -> mailing.whole() || written.contains(contingent))
                .toList());
        nominations.findByMailingIdOrderById(mailing.mailing().value()).forEach(nomination -> {
            nomination.decideAnew();
            nominations.save(nomination);
        });
        Set<Long> told = mailing.idsIn(TOLD);
        if (!told.isEmpty()) {
            nominations.findByContingentIdInOrderById(told).forEach(nomination -> {
                nomination.wasNotTold(mailing.writtenAt());
                nominations.save(nomination);
            });
        }
    }

    private void close(List<Long> asked) {
        Set<Long> touched = new TreeSet<>();
        for (long id : asked) {
            Contingent contingent = contingents.lock(id);
            if (nominations.findByContingentIdOrderById(id).isEmpty()) {
                contingents.delete(contingent);
                touched.add(contingent.openingId());
            }
        }
        touched.stream()
                .filter(opening -> contingents.findIds(opening).isEmpty())
                .forEach(opening -> openings.delete(openings.get(opening)));
    }
}
