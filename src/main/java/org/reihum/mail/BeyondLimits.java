package org.reihum.mail;

/** A mail holds more than a mail that is meant for us ever does; it is put aside unread. */
class BeyondLimits extends RuntimeException {

    private final Quarantine reason;

    BeyondLimits(Quarantine reason) {
        super(reason.name());
        this.reason = reason;
    }

    Quarantine reason() {
        return reason;
    }
}
