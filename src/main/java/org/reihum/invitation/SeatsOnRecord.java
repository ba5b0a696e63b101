package org.reihum.invitation;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.reihum.network.PersonId;

/**
 * What a list kept elsewhere says of the seats of one meeting.
 *
 * @param expected had a seat at the start
 * @param excused had one and gave it up on the day
 * @param freed were not expected: no seat is on record any more
 * @param came without a seat that the list speaks of: excused no more
 */
public record SeatsOnRecord(
        Collection<PersonId> expected,
        Collection<PersonId> excused,
        Collection<PersonId> freed,
        Collection<PersonId> came) {

    public boolean isEmpty() {
        return people().isEmpty();
    }

    List<PersonId> people() {
        return Stream.of(expected, excused, freed, came)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }
}
