package org.reihum.imports;

import java.util.Arrays;

/**
 * What has come by in a file of a hundred thousand lines, in a megabyte or two: of each only a number of 64 bits, which two
 * share once in billions of files.
 */
final class Seen {

    private static final int FIRST = 1 << 12;
    private static final long PRIME = 0x100000001B3L;
    private static final long BASIS = 0xCBF29CE484222325L;

    private long[] slots = new long[FIRST];
    private int size;

    /** @return false when it has come by before */
    boolean add(Object identity) {
        if (size * 2 >= slots.length) {
            grow();
        }
        boolean added = put(slots, number(identity.toString()));
        size += added ? 1 : 0;
        return added;
    }

    /** FNV-1a; never 0, which is an empty slot. */
    private static long number(String text) {
        long number = BASIS;
        for (int i = 0; i < text.length(); i++) {
            number = (number ^ text.charAt(i)) * PRIME;
        }
        return number == 0 ? 1 : number;
    }

    private static boolean put(long[] slots, long number) {
        int slot = (int) (number ^ number >>> 32) & slots.length - 1;
        while (slots[slot] != 0) {
            if (slots[slot] == number) {
                return false;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = number;
        return true;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        Arrays.stream(slots).filter(number -> number != 0).forEach(number -> put(larger, number));
        slots = larger;
    }
}
