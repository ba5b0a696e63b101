package org.reihum.attendance;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Function;
import org.reihum.network.NetworkId;
import org.reihum.network.OrganisationId;
import org.reihum.network.SizeClass;

/**
 * Counts those who were in the room, over one list or several: whoever came twice is two participations and one person.
 * Guests who are in no register are one person when name and organisation are the same. An organisation that a guest only
 * named counts unless one of that name in the register has come.
 */
public final class Tally {

    /** @param meetings at how many somebody represented the network */
    public record OfNetwork(int participations, int people, int meetings) {}

    /** How many organisations of which size; of one whose size has changed the latest that is known. */
    public record OrganisationSizes(int smes, int large, int unknown) {}

    /** Who represented a network. */
    private static final class Represented {
        private final Set<Object> people = new HashSet<>();
        private int participations;
        private int meetings;
    }

    private final Set<Object> people = new HashSet<>();
    private final Map<NetworkId, Represented> networks = new HashMap<>();
    private final Represented ofNone = new Represented();
    private final Map<OrganisationId, @Nullable SizeClass> organisations = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> named = new TreeSet<>();
    private final Map<Function, Integer> functions = new EnumMap<>(Function.class);
    private final Map<SizeClass, Integer> sizes = new EnumMap<>(SizeClass.class);
    private int participations;

    /** The list of one more meeting; who was not in the room is not counted. */
    public void add(List<AttendanceLine> list) {
        Set<Represented> here = new HashSet<>();
        list.stream()
                .filter(line -> line.standing().present())
                .map(AttendanceLine::who)
                .forEach(who -> {
                    participations++;
                    Object person = who.identity();
                    people.add(person);
                    Represented network = who.network() == null
                            ? ofNone
                            : networks.computeIfAbsent(who.network(), id -> new Represented());
                    network.people.add(person);
                    network.participations++;
                    here.add(network);
                    functions.merge(who.function(), 1, Integer::sum);
                    if (who.sizeClass() != null) {
                        sizes.merge(who.sizeClass(), 1, Integer::sum);
                    }
                    addOrganisation(who);
                });
        here.forEach(network -> network.meetings++);
    }

    private void addOrganisation(Attendee who) {
        String name = Attendee.plain(who.organisation());
        if (who.organisationId() != null) {
            SizeClass before = organisations.get(who.organisationId());
            organisations.put(who.organisationId(), who.sizeClass() == null ? before : who.sizeClass());
            known.add(name);
        } else if (!name.isEmpty()) {
            named.add(name);
        }
    }

    public int participations() {
        return participations;
    }

    /** Different persons. */
    public int people() {
        return people.size();
    }

    public Map<NetworkId, OfNetwork> networks() {
        Map<NetworkId, OfNetwork> counted = new HashMap<>();
        networks.forEach((id, network) -> counted.put(id, counted(network)));
        return counted;
    }

    /** Those who represented no network. */
    public OfNetwork ofNoNetwork() {
        return counted(ofNone);
    }

    private static OfNetwork counted(Represented network) {
        return new OfNetwork(network.participations, network.people.size(), network.meetings);
    }

    /** Different ones. */
    public int organisations() {
        return organisations.size() + named();
    }

    private int named() {
        return (int) named.stream().filter(name -> !known.contains(name)).count();
    }

    public OrganisationSizes organisationSizes() {
        int smes = ofSize(SizeClass.SME);
        int large = ofSize(SizeClass.LARGE);
        return new OrganisationSizes(smes, large, organisations() - smes - large);
    }

    private int ofSize(SizeClass size) {
        return (int)
                organisations.values().stream().filter(known -> known == size).count();
    }

    /** Participations by the function of the day. */
    public Map<Function, Integer> functions() {
        return functions;
    }

    /** Participations of people whose employer was of that size on the day. */
    public int of(SizeClass size) {
        return sizes.getOrDefault(size, 0);
    }

    /** Participations of people of whose employer the size is not known. */
    public int sizeUnknown() {
        return participations
                - sizes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
