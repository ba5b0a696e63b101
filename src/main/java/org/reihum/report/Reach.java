package org.reihum.report;

import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whom the meetings of a period have reached, of all active people of the register and of all firms. A firm was invited
 * when somebody was who worked for it on the day of the meeting; it came with whoever came for it on that day.
 *
 * @param firms all together; {@code sizes} by what the register says of their size
 * @param lines all firms, by name
 */
record Reach(List<CountedMeeting> meetings, Group people, Group firms, List<Sized> sizes, List<Line> lines)
        implements OtherBody {

    /**
     * How many of how many.
     *
     * @param known in the register
     * @param answered whatever they answered
     * @param came to one meeting or more; {@code cameAgain} of them to more than one
     * @param never did not come, invited or not
     */
    record Group(int known, int invited, int answered, int came, int cameAgain, int never) {

        static Group of(List<Line> firms) {
            int came = count(firms, Line::meetings, 0);
            return new Group(
                    firms.size(),
                    count(firms, Line::invited, 0),
                    count(firms, Line::answered, 0),
                    came,
                    count(firms, Line::meetings, 1),
                    firms.size() - came);
        }

        private static int count(List<Line> firms, ToIntFunction<Line> figure, int moreThan) {
            return (int) firms.stream()
                    .filter(firm -> figure.applyAsInt(firm) > moreThan)
                    .count();
        }
    }

    /** @param size null where the register does not know */
    record Sized(@Nullable String size, Group firms) {}

    /**
     * One firm.
     *
     * @param people active people who work for it on the last day, and all who are counted with it besides
     * @param invited people who worked for it on the day of a meeting; {@code answered} of them
     * @param came people who came for it
     * @param meetings to how many of them somebody came
     */
    record Line(
            long firm,
            String name,
            @Nullable String size,
            int people,
            int invited,
            int answered,
            int came,
            int meetings) {}

    /** With one for all people. */
    @Override
    public int rows() {
        return lines.size() + 1;
    }
}
