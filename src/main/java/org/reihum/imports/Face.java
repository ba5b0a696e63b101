package org.reihum.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.attendance.Attendee;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Function;
import org.reihum.network.NetworkId;
import org.reihum.network.OrganisationId;
import org.reihum.network.PersonId;
import org.reihum.network.PersonName;
import org.reihum.network.SizeClass;
import org.reihum.network.Spelling;

/**
 * Somebody in the register, with all for whom the person works or has worked.
 *
 * @param mailbox in lower case, or empty
 */
record Face(PersonId id, PersonName name, String mailbox, List<Job> jobs) {

    /** @param key of the organisation's name */
    record Job(
            OrganisationId id,
            String organisation,
            String key,
            @Nullable SizeClass size,
            @Nullable NetworkId network,
            Function function,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    boolean isCalled(PersonName other) {
        String first = Spelling.of(other.firstName()).isEmpty() ? name.firstName() : other.firstName();
        return Spelling.isAlike(name, new PersonName(FormOfAddress.NONE, "", first, other.lastName()));
    }

    boolean worksFor(String organisationKey) {
        return jobs.stream().anyMatch(job -> job.key().equals(organisationKey));
    }

    /** That employer, whenever it was. */
    Optional<Job> employer(String organisation) {
        String key = Spelling.key(organisation);
        return jobs.stream().filter(job -> job.key().equals(key)).findFirst();
    }

    /** As on that day; of several employers the one that is named. */
    Attendee on(LocalDate day, String organisationKey) {
        Optional<Job> job = Stream.concat(
                        jobs.stream()
                                .filter(each -> each.holdsOn(day) && each.key().equals(organisationKey)),
                        jobs.stream().filter(each -> each.holdsOn(day)))
                .findFirst();
        return new Attendee(
                id,
                name.firstName(),
                name.lastName(),
                job.map(Job::id).orElse(null),
                job.map(Job::organisation).orElse(""),
                job.map(Job::size).orElse(null),
                job.map(Job::network).orElse(null),
                job.map(Job::function).orElse(Function.GUEST));
    }
}
