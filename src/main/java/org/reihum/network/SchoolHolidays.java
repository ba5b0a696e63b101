package org.reihum.network;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The school holidays that are loaded, of all states. */
interface SchoolHolidays extends Repository<SchoolHoliday, Long> {

    SchoolHoliday save(SchoolHoliday holiday);

    SchoolHoliday saveAndFlush(SchoolHoliday holiday);

    void delete(SchoolHoliday holiday);

    void flush();

    Optional<SchoolHoliday> findById(long id);

    List<SchoolHoliday> findByStateOrderByFirstDay(FederalState state);

    /** Those that have a day in the period, by first day. */
    @Query("select h from SchoolHoliday h where h.state in :states and h.lastDay >= :from and h.firstDay <= :to"
            + " order by h.firstDay, h.id")
    List<SchoolHoliday> among(Collection<FederalState> states, LocalDate from, LocalDate to);

    /** Those that have a day in the year, by first day. */
    default List<SchoolHoliday> in(FederalState state, int year) {
        return among(List.of(state), Year.of(year).atDay(1), LocalDate.of(year, 12, 31));
    }
}
