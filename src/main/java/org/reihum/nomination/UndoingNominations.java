package org.reihum.nomination;

import java.util.List;
import java.util.Set;
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
        close(mailing.idsIn(ASKED));
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

    private void close(Set<Long> asked) {
        if (asked.isEmpty()) {
            return;
        }
        List<Long> touched = contingents.findByIdInOrderById(asked).stream()
                .map(Contingent::openingId)
                .distinct()
                .toList();
        touched.forEach(opening -> close(openings.get(opening), asked));
    }

    /** A network without an address was asked by the same act, though by no letter: alone it would be left over. */
    private void close(Opening opening, Set<Long> asked) {
        List<Contingent> all = contingents.findByOpeningIdOrderById(opening.id());
        List<Contingent> unused = all.stream()
                .filter(one -> asked.contains(one.id()) || one.writtenAddress().isEmpty())
                .filter(one -> nominations
                        .findByContingentIdOrderById(contingents.lock(one.id()).id())
                        .isEmpty())
                .toList();
        unused.forEach(contingents::delete);
        if (unused.size() == all.size()) {
            openings.delete(opening);
        }
    }
}
