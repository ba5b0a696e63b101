package org.reihum.registration;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The people of all sign-ups. */
interface SignedUpPeople extends Repository<SignedUp, Long> {

    SignedUp save(SignedUp person);

    SignedUp saveAndFlush(SignedUp person);

    List<SignedUp> findBySignUpIdOrderByPlace(long signUpId);

    Optional<SignedUp> findByIdAndSignUpId(long id, long signUpId);

    boolean existsByMeetingIdAndLiveAddress(long meetingId, String liveAddress);
}
