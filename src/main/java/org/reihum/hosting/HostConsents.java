package org.reihum.hosting;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All consents of hosts to invitations. */
interface HostConsents extends Repository<HostConsent, Long> {

    HostConsent save(HostConsent consent);

    Optional<HostConsent> findById(long id);

    Optional<HostConsent> findByMeetingIdAndNetworkId(long meetingId, long networkId);
}
