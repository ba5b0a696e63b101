package org.reihum.hosting;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.reihum.meeting.SeriesId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The round letters of all series. */
interface RoundLetters extends Repository<RoundLetter, Long> {

    RoundLetter save(RoundLetter letter);

    Optional<RoundLetter> findById(long id);

    List<RoundLetter> findBySeriesIdOrderByFirstDayDescIdDesc(long seriesId);

    Optional<RoundLetter> findFirstBySeriesIdAndSentAtIsNotNullAndLastDayGreaterThanEqualOrderBySentAtDescIdDesc(
            long seriesId, LocalDate day);

    /** The letter sent last among those whose season is not over before that day. */
    default Optional<RoundLetter> latest(SeriesId series, LocalDate day) {
        return findFirstBySeriesIdAndSentAtIsNotNullAndLastDayGreaterThanEqualOrderBySentAtDescIdDesc(
                series.value(), day);
    }

    /** Sent letters whose deadline lies between those days. */
    List<RoundLetter> findBySentAtIsNotNullAndAnswerByBetweenOrderById(LocalDate from, LocalDate to);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from RoundLetter l where l.id = :id")
    Optional<RoundLetter> findLocked(long id);

    default List<RoundLetter> of(SeriesId series) {
        return findBySeriesIdOrderByFirstDayDescIdDesc(series.value());
    }

    /** @throws NotAsked when there is no such letter */
    default RoundLetter get(long id) {
        return findById(id).orElseThrow(() -> new NotAsked("round letter " + id));
    }

    /** Locked until the transaction ends. */
    default RoundLetter lock(long id) {
        return findLocked(id).orElseThrow(() -> new NotAsked("round letter " + id));
    }
}
