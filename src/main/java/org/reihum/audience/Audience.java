package org.reihum.audience;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.reihum.network.PersonId;

/**
 * Whom one or several lists hold together, everybody once.
 *
 * @param inSeveral how many stand on more than one of the lists
 */
record Audience(List<Candidate> people, int inSeveral) {

    private static final int EXAMPLES = 10;

    /** @param lists each by name */
    static Audience of(List<List<Candidate>> lists) {
        Map<PersonId, Candidate> once = new LinkedHashMap<>();
        Map<PersonId, Integer> times = new HashMap<>();
        lists.forEach(list -> list.forEach(candidate -> {
            once.putIfAbsent(candidate.id(), candidate);
            times.merge(candidate.id(), 1, Integer::sum);
        }));
        int several = (int) times.values().stream().filter(count -> count > 1).count();
        return new Audience(List.copyOf(once.values()), several);
    }

    int count(Candidate.Standing standing) {
        return (int)
                people.stream().filter(person -> person.standing() == standing).count();
    }

    public int byMail() {
        return count(Candidate.Standing.MAIL);
    }

    public int onPaper() {
        return count(Candidate.Standing.PAPER);
    }

    public int invited() {
        return count(Candidate.Standing.INVITED);
    }

    public int takenOff() {
        return count(Candidate.Standing.OFF);
    }

    List<Candidate> toInvite() {
        return people.stream().filter(Candidate::isToInvite).toList();
    }

    /** Those among the invited-to-be whose address may not be written to. */
    List<PersonId> lackingGround() {
        return toInvite().stream()
                .filter(Candidate::lacksGround)
                .map(Candidate::id)
                .toList();
    }

    /** Ten of those who would be invited, spread evenly over the list: the same each time, and not ten of one firm. */
    List<Candidate> examples() {
        List<Candidate> all = toInvite();
        int shown = Math.min(EXAMPLES, all.size());
        return IntStream.range(0, shown)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / shown)))
                .toList();
    }

    /** Changes when anybody else would be invited, or otherwise than shown. */
    public String seal() {
        return Seal.of(toInvite());
    }

    public String sealOfLackingGround() {
        return Seal.of(lackingGround());
    }
}
