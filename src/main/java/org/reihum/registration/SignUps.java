package org.reihum.registration;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All sign-ups, confirmed or not. */
interface SignUps extends Repository<SignUp, Long> {

    SignUp save(SignUp signUp);

    Optional<SignUp> findById(long id);

    Optional<SignUp> findByTokenHash(String tokenHash);

    /** Locked until the transaction ends, so that pressing twice has one effect. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from SignUp s where s.tokenHash = :tokenHash")
    Optional<SignUp> findLocked(String tokenHash);

    /** Those who signed up for a meeting and never confirmed it. */
    @Modifying
    @Query("delete from SignUp s where s.confirmedAt is null and s.expiresAt <= :now")
    int deleteExpired(Instant now);
}
