package org.reihum.rotation;

/**
 * A cost that is put together from the end: what is left to pay, then the leg before it, then the day before that.
 * Smaller is better, and a better remainder never makes a worse whole: that is what the search relies on. The pair
 * (smallest distance, sum) would break this, so the smallest distance is found first, alone, and then is a hard bound.
 */
interface Measure {

    /** No way at all. */
    long FORBIDDEN = Long.MAX_VALUE;

    /** Costs once every meeting is placed. */
    long nothingLeft();

    /** Is a leg of this length out of the question? */
    boolean bars(int km);

    /** Adds the leg from one host to the next. */
    long leg(int km, long rest);

    /** Adds how far a day lies off its aim. */
    long day(int daysOffAim, long rest);

    /** Minus the smallest distance; {@link Long#MIN_VALUE} where there is no leg at all. */
    record SmallestDistance() implements Measure {
        @Override
        public long nothingLeft() {
            return Long.MIN_VALUE;
        }

        @Override
        public boolean bars(int km) {
            return false;
        }

        @Override
        public long leg(int km, long rest) {
            return Math.max(-km, rest);
        }

        @Override
        public long day(int daysOffAim, long rest) {
            return rest;
        }
    }

    /** With no leg below the floor: fewest days off aim first, then the largest sum of distances. */
    record DaysThenSum(long floorKm) implements Measure {
        private static final long ONE_DAY = 1L << 32;

        @Override
        public long nothingLeft() {
            return 0;
        }

        @Override
        public boolean bars(int km) {
            return km < floorKm;
        }

        @Override
        public long leg(int km, long rest) {
            return rest - km;
        }

        @Override
        public long day(int daysOffAim, long rest) {
            return rest + daysOffAim * ONE_DAY;
        }
    }
}
