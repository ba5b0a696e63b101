package org.reihum.rotation;

import java.util.Arrays;

/** The least that each host costs at each slot, over its sites, the dates, and whatever may come before. */
final class Lines {

    private final double[][] price;
    private final double tooMuch;

    Lines(Board board) {
        this.price = new double[board.slots][board.locations];
        long[] way = new long[board.sites];
        double dearest = 0;
        for (int slot = 0; slot < board.slots; slot++) {
            if (slot < 2) {
                ways(board, slot, way);
            }
            Arrays.fill(price[slot], Board.FORBIDDEN);
            long[] gap = gaps(board, slot);
            for (int site = 0; site < board.sites; site++) {
                for (int date = 0; date < board.dates; date++) {
                    long at = board.cell[slot][site * board.dates + date];
                    if (at < Board.FORBIDDEN && way[site] < Board.FORBIDDEN && gap[date] < Board.FORBIDDEN) {
                        double with = at + way[site] + gap[date];
                        price[slot][board.owner[site]] = Math.min(price[slot][board.owner[site]], with);
                        dearest = Math.max(dearest, with);
                    }
                }
            }
        }
        this.tooMuch = (dearest + 1 + farthest(board)) * (board.slots + 1);
    }

    private static double farthest(Board board) {
        int minutes = 0;
        for (int member = 0; member < board.locations; member++) {
            for (int host = 0; host < board.locations; host++) {
                minutes = Math.max(minutes, board.burden.minutes(member, host));
            }
        }
        return (double) board.minuteOfLongestTravel() * minutes;
    }

    private static void ways(Board board, int slot, long[] way) {
        if (slot == 0) {
            System.arraycopy(board.leg[board.sites], 0, way, 0, way.length);
            return;
        }
        Arrays.fill(way, Board.FORBIDDEN);
        for (int from = 0; from < board.sites; from++) {
            for (int to = 0; to < way.length; to++) {
                way[to] = Math.min(way[to], board.leg[from][to]);
            }
        }
    }

    private static long[] gaps(Board board, int slot) {
        int before = slot == 0 ? 1 : board.roster.slots().get(slot - 1).dates().size();
        long[] gap = new long[board.dates];
        Arrays.fill(gap, Board.FORBIDDEN);
        for (int earlier = 0; earlier < before; earlier++) {
            for (int date = 0; date < gap.length; date++) {
                gap[date] = Math.min(gap[date], board.gap[slot][earlier * board.dates + date]);
            }
        }
        return gap;
    }

    boolean possible(int slot, int host) {
        return price[slot][host] < Board.FORBIDDEN;
    }

    double price(int slot, int host) {
        return price[slot][host];
    }

    /** More than all slots together can cost, with the travel to them. */
    double tooMuch() {
        return tooMuch;
    }
}
