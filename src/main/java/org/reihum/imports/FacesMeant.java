package org.reihum.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;
import org.reihum.network.Spelling;

/**
 * Whom of the register a list means: by address, else by name and organisation, else by a name that only one has. Nobody is
 * counted twice because somebody wrote another employer: who is called the same and works elsewhere is asked for. Whose name
 * has nothing in common with that of who has the address shares it.
 */
final class FacesMeant {

    /** By the key of the whole name, and of the last name alone. */
    private final Map<String, Set<Face>> byName = new HashMap<>();

    private final Map<String, Set<Face>> byMailbox = new HashMap<>();

    FacesMeant(List<Face> faces) {
        faces.forEach(face -> {
            add(byName, Spelling.key(face.name()), face);
            add(byName, lastKey(face.name()), face);
            add(byMailbox, face.mailbox(), face);
        });
    }

    private static void add(Map<String, Set<Face>> faces, String key, Face face) {
        faces.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(face);
    }

    private static String lastKey(PersonName name) {
        return Spelling.key(new PersonName(FormOfAddress.NONE, "", "", name.lastName()));
    }

    /**
     * @param mailbox in lower case, or empty
     * @return empty: nobody of that name, or address
     * @throws BadRow when it could be several, somebody who works elsewhere, or whom the address names otherwise
     */
    Optional<Face> find(PersonName name, String mailbox, String organisation) {
        List<Face> called = called(name);
        List<Face> reached = mailbox.isEmpty() ? List.of() : List.copyOf(byMailbox.getOrDefault(mailbox, Set.of()));
        if (name.lastName().isEmpty()) {
            return only(reached, Column.EMAIL, mailbox);
        }
        if (called.isEmpty()) {
            refuseOtherwiseCalled(name, reached);
            return Optional.empty();
        }
        List<Face> both = called.stream().filter(reached::contains).toList();
        if (!both.isEmpty()) {
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

    private List<Face> called(PersonName name) {
        if (name.lastName().isEmpty()) {
            return List.of();
        }
        boolean whole = !Spelling.of(name.firstName()).isEmpty();
        return byName.getOrDefault(whole ? Spelling.key(name) : lastKey(name), Set.of()).stream()
                .filter(face -> face.isCalled(name))
                .toList();
    }

    /** A nickname, an initial, the name before the wedding: then it may be the same person. */
    private static void refuseOtherwiseCalled(PersonName name, List<Face> reached) {
        List<String> parts = parts(name);
        reached.stream()
                .filter(face -> parts(face.name()).stream()
                        .anyMatch(known ->
                                parts.stream().anyMatch(said -> said.startsWith(known) || known.startsWith(said))))
                .findFirst()
                .ifPresent(face -> {
                    throw BadRow.cell(BadRow.Code.MAILBOX, Column.EMAIL, proposal(name, face));
                });
    }

    private static List<String> parts(PersonName name) {
        return Arrays.stream(Spelling.of(name.full()).split(" "))
                .map(part -> lastKey(new PersonName(FormOfAddress.NONE, "", "", part)))
                .map(key -> key.substring(0, key.indexOf('|')))
                .filter(part -> !part.isEmpty())
                .toList();
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
}
