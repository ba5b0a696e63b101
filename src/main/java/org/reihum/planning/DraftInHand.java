package org.reihum.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.reihum.network.NetworkId;
import org.reihum.network.PlaceId;
import org.reihum.rotation.Stop;

/**
 * A draft while it is changed by hand. Positions count from 1. Each act says whether it could be done: not for a line that
 * is not there, or a host or place that the series does not have.
 */
final class DraftInHand {

    private final HostPlan plan;
    private final DrawnRoster drawn;
    private final List<Stop> stops = new ArrayList<>();
    private final Map<Integer, LineWish> wishes = new HashMap<>();
    private final Set<NetworkId> passing;

    /** @param drawn the roster of that plan */
    DraftInHand(HostPlan plan, DrawnRoster drawn) {
        this.plan = plan;
        this.drawn = drawn;
        this.passing = new HashSet<>(plan.passing());
        plan.lines().forEach(line -> {
            drawn.stop(line).ifPresent(stops::add);
            wishes.put(line.position(), line.wish());
        });
    }

    /** Whether every host of it is still a member, and it has a line for each meeting. */
    boolean complete() {
        return stops.size() == drawn.roster().slots().size();
    }

    /** The host of one line takes another; those between move along, and the days stay with their lines. */
    boolean moveHost(int from, int to) {
        if (outside(from) || outside(to)) {
            return false;
        }
        List<Stop> hosts = new ArrayList<>(stops);
        hosts.add(to - 1, hosts.remove(from - 1));
        for (int at = 0; at < stops.size(); at++) {
            host(at, hosts.get(at));
        }
        return true;
    }

    /** That network hosts here; where it stands on another line, the two change places. */
    boolean putHost(int position, NetworkId network, Optional<PlaceId> place) {
        String host = DrawnRoster.name(network);
        if (outside(position) || drawn.roster().location(host).isEmpty()) {
            return false;
        }
        String site = place.map(each -> String.valueOf(each.value()))
                .orElse(drawn.location(network).seat().id());
        if (drawn.location(network).sites().stream().noneMatch(each -> each.id().equals(site))) {
            return false;
        }
        Stop before = stops.get(position - 1);
        for (int at = 0; at < stops.size(); at++) {
            if (stops.get(at).host().equals(host)) {
                host(at, before);
            }
        }
        host(position - 1, new Stop(host, site, before.date()));
        return true;
    }

    private void host(int at, Stop other) {
        stops.set(at, new Stop(other.host(), other.site(), stops.get(at).date()));
    }

    boolean putDay(int position, LocalDate day) {
        if (outside(position)) {
            return false;
        }
        Stop before = stops.get(position - 1);
        stops.set(position - 1, new Stop(before.host(), before.site(), day));
        return true;
    }

    /** Changes what is wanted of a line. */
    boolean wish(int position, UnaryOperator<LineWish> change) {
        return wishes.computeIfPresent(position, (at, wish) -> change.apply(wish)) != null;
    }

    /** Another member hosts along, or nobody does. */
    boolean hostAlong(int position, Optional<NetworkId> coHost) {
        boolean able = coHost.map(DrawnRoster::name)
                .map(name -> !outside(position)
                        && drawn.roster().location(name).isPresent()
                        && !stops.get(position - 1).host().equals(name))
                .orElse(true);
        return able && wish(position, wish -> wish.with(coHost));
    }

    /** The network passes this cycle, or no longer does. */
    boolean pass(NetworkId network, boolean passes) {
        return passes ? passing.add(network) : passing.remove(network);
    }

    private boolean outside(int position) {
        return position < 1 || position > stops.size();
    }

    List<Stop> stops() {
        return List.copyOf(stops);
    }

    PlanBrief brief() {
        return new PlanBrief(plan.request(), Set.copyOf(passing), Map.copyOf(wishes), Map.of());
    }
}
