package org.reihum.attendance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.GuestList;
import org.reihum.network.Function;
import org.reihum.network.NetworkId;
import org.reihum.network.SizeClass;

/**
 * What is counted of one meeting. A participation is one person in the room; companions are none, and who takes part online
 * stands in a column of its own. Networks and organisations are counted once, however many of their people came; size is
 * that of the employer on the day, of a guest who only named one it is unknown.
 *
 * @param guests how many gave which answer, as it was when the meeting began
 * @param excused of those who gave up a seat, on the day of the meeting
 * @param expected accepted and promoted; null before the meeting begins
 * @param present were expected and came
 * @param noShows were expected and took no part
 * @param networks those that somebody in the room represented
 * @param functions of those in the room
 * @param unsigned in the room, but not signed for
 */
public record AttendanceFigures(
        GuestList.Counts guests,
        int excused,
        @Nullable Integer expected,
        int present,
        int walkIns,
        int online,
        int noShows,
        Set<NetworkId> networks,
        int organisations,
        Map<Function, Integer> functions,
        int smes,
        int largeOnes,
        int sizeUnknown,
        int unsigned) {

    private static final int PER_CENT = 100;

    /** @param begun whether the meeting had begun; before, nobody was expected yet */
    public static AttendanceFigures of(
            GuestList.Counts guests, int excused, boolean begun, List<AttendanceLine> lines) {
        var tally = new Tally();
        tally.add(lines);
        return new AttendanceFigures(
                guests,
                excused,
                begun ? guests.expected() : null,
                count(lines, AttendanceStanding.PRESENT),
                count(lines, AttendanceStanding.WALK_IN),
                count(lines, AttendanceStanding.ONLINE),
                count(lines, AttendanceStanding.NO_SHOW),
                tally.networks().keySet(),
                tally.organisations(),
                tally.functions(),
                tally.of(SizeClass.SME),
                tally.of(SizeClass.LARGE),
                tally.sizeUnknown(),
                (int) lines.stream()
                        .filter(line -> line.standing().present() && !line.signed())
                        .count());
    }

    /** Everyone in the room: participations. */
    public int inTheRoom() {
        return present + walkIns;
    }

    /** No-shows of the expected in per cent, one decimal, half up; empty when nobody was expected. */
    public Optional<BigDecimal> noShowPercent() {
        return Optional.ofNullable(expected).filter(number -> number > 0).map(number -> percent(noShows, number));
    }

    /** Participations from small and medium-sized firms in per cent of all, of which some may be unknown; empty when nobody came. */
    public Optional<BigDecimal> smePercent() {
        return inTheRoom() == 0 ? Optional.empty() : Optional.of(percent(smes, inTheRoom()));
    }

    /** One decimal, half up. */
    public static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf((long) part * PER_CENT).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private static int count(List<AttendanceLine> lines, AttendanceStanding standing) {
        return (int) lines.stream().filter(line -> line.standing() == standing).count();
    }
}
