package org.reihum.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reihum.network.PersonId;
import org.reihum.network.PersonName;
import org.reihum.network.Spelling;

/**
 * Whom of the register a list means: by address, else by name and organisation, else by a name that only one has. Nobody is
 * counted twice because somebody wrote another employer: who is called the same and works elsewhere is asked for.
 */
final class FacesMeant {

    private final List<Face> faces;

    FacesMeant(List<Face> faces) {
        this.faces = faces;
    }

    /**
     * @param mailbox in lower case, or empty
     * @return empty: nobody of that name, or address
     * @throws BadRow when it could be several, somebody who works elsewhere, or whom the address names otherwise
     */
    Optional<Face> find(PersonName name, String mailbox, String organisation) {
        List<Face> called = name.lastName().isEmpty() ? List.of() : some(face -> face.isCalled(name));
        List<Face> reached =
                mailbox.isEmpty() ? List.of() : some(face -> face.mailbox().equals(mailbox));
        if (name.lastName().isEmpty()) {
            return only(reached, Column.EMAIL, mailbox);
        }
        List<Face> both = called.stream().filter(reached::contains).toList();
        if (called.isEmpty() && !reached.isEmpty()) {
            // a nickname, an initial, the name before the wedding, or somebody who shares a mailbox
            throw BadRow.cell(BadRow.Code.NAMESAKE, Column.FULL_NAME, proposal(name, reached.get(0)));
        }
        if (!both.isEmpty() || called.isEmpty()) {
            return only(narrowed(both, organisation), Column.EMAIL, mailbox);
        }
        boolean bare = organisation.isEmpty() && mailbox.isEmpty();
        String key = Spelling.key(organisation);
        List<Face> meant = bare || organisation.isEmpty()
                ? called.stream()
                        .filter(face -> bare || face.mailbox().isEmpty())
                        .toList()
                : called.stream().filter(face -> face.worksFor(key)).toList();
        if (meant.isEmpty()) {
            throw BadRow.cell(BadRow.Code.NAMESAKE, Column.FULL_NAME, proposal(name, called.get(0)));
        }
        return only(meant, Column.FULL_NAME, name.full());
    }

    private List<Face> some(Predicate<Face> which) {
        return faces.stream().filter(which).toList();
    }

    private static List<Face> narrowed(List<Face> all, String organisation) {
        List<Face> there = all.stream()
                .filter(face -> face.worksFor(Spelling.key(organisation)))
                .toList();
        return there.isEmpty() ? all : there;
    }

    private static Optional<Face> only(List<Face> meant, Column column, String written) {
        if (meant.size() > 1) {
            throw BadRow.cell(BadRow.Code.PEOPLE, column, written);
        }
        return meant.stream().findFirst();
    }

    private static String proposal(PersonName name, Face known) {
        String employer = known.jobs().stream()
                .reduce((first, last) -> last)
                .map(Face.Job::organisation)
                .orElse(known.mailbox());
        return name.full() + " → " + known.name().full() + ", " + employer + "?";
    }

    /** That employer of somebody, whenever it was. */
    Optional<Face.Job> employer(@Nullable PersonId person, String organisation) {
        return faces.stream()
                .filter(face -> face.id().equals(person))
                .flatMap(face -> face.jobs().stream())
                .filter(job -> job.key().equals(Spelling.key(organisation)))
                .findFirst();
    }
}
