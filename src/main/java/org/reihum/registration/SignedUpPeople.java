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

    /** @throws SignUpLinkNotValid when that person is not of the group, or answers alone */
    default SignedUp ownOne(GroupPage group, long person) {
        return findByIdAndSignUpId(person, group.signUp().id())
                .filter(SignedUp::own)
                .orElseThrow(SignUpLinkNotValid::new);
    }

    /** Who has a seat of its own with that address, in its one spelling. */
    Optional<SignedUp> findByMeetingIdAndLiveAddress(long meetingId, String liveAddress);

    boolean existsByMeetingIdAndLiveAddress(long meetingId, String liveAddress);
}
