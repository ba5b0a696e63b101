package org.reihum.audience;

import org.reihum.mail.MailingListener;
import org.reihum.mail.MailingRecalled;
import org.springframework.stereotype.Component;

/** When a mailing is recalled while it is being written, nobody else is invited with it. */
@Component
class StoppingPreparation implements MailingListener {

    private final Preparations preparations;
    private final Chosen chosen;

    StoppingPreparation(Preparations preparations, Chosen chosen) {
        this.preparations = preparations;
        this.chosen = chosen;
    }

    @Override
    public void recalled(MailingRecalled mailing) {
        preparations
                .findByMailingId(mailing.mailing().value())
                .filter(preparation -> !preparation.ended())
                .ifPresent(preparation -> {
                    preparation.end(mailing.at());
                    chosen.forget(preparations.save(preparation));
                });
    }
}
