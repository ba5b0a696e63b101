package org.reihum.hosting;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Reminds every host who has been silent for long enough, each in a transaction of its own. */
@Component
class EnquiryReminders {

    private final Enquiries enquiries;
    private final RemindingHost remindingHost;
    private final Clock clock;

    EnquiryReminders(Enquiries enquiries, RemindingHost remindingHost, Clock clock) {
        this.enquiries = enquiries;
        this.remindingHost = remindingHost;
        this.clock = clock;
    }

    void run() {
        Instant now = clock.instant();
        enquiries
                .findByStateAndRemindedAtIsNullOrderById(EnquiryState.OPEN)
                .forEach(enquiry -> remindingHost.remind(enquiry.meeting(), enquiry.id(), now));
    }
}
