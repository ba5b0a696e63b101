package org.reihum.rotation;

import java.util.Arrays;

/** The cheapest way to give each row a column of its own: Hungarian method by shortest paths (Jonker and Volgenant 1987). */
final class Assignment {

    private final double[][] price;
    private final int rows;
    private final int columns;
    /** Row of each column, counted from 1; 0: free. */
    private final int[] rowOf;

    private final double[] rowDual;
    private final double[] columnDual;
    private final double[] reached;
    private final int[] from;
    private final boolean[] done;

    /** @param price by row and column; no more rows than columns */
    Assignment(double[][] price) {
        this.price = price;
        this.rows = price.length;
        this.columns = rows == 0 ? 0 : price[0].length;
        this.rowOf = new int[columns + 1];
        this.rowDual = new double[rows + 1];
        this.columnDual = new double[columns + 1];
        this.reached = new double[columns + 1];
        this.from = new int[columns + 1];
        this.done = new boolean[columns + 1];
        for (int row = 1; row <= rows; row++) {
            place(row);
        }
    }

    private void place(int row) {
        Arrays.fill(reached, Double.POSITIVE_INFINITY);
        Arrays.fill(done, false);
        rowOf[0] = row;
        int column = 0;
        while (rowOf[column] != 0) {
            column = nearest(column);
        }
        while (column != 0) {
            int before = from[column];
            rowOf[column] = rowOf[before];
            column = before;
        }
    }

    private int nearest(int column) {
        done[column] = true;
        int row = rowOf[column];
        double[] prices = price[row - 1];
        double step = Double.POSITIVE_INFINITY;
        int next = 0;
        for (int each = 1; each <= columns; each++) {
            if (!done[each]) {
                double reduced = prices[each - 1] - rowDual[row] - columnDual[each];
                if (reduced < reached[each]) {
                    reached[each] = reduced;
                    from[each] = column;
                }
                if (reached[each] < step) {
                    step = reached[each];
                    next = each;
                }
            }
        }
        for (int each = 0; each <= columns; each++) {
            if (done[each]) {
                rowDual[rowOf[each]] += step;
                columnDual[each] -= step;
            } else {
                reached[each] -= step;
            }
        }
        return next;
    }

    /** Column of each row. */
    int[] columns() {
        int[] columnOf = new int[rows];
        for (int column = 1; column <= columns; column++) {
            if (rowOf[column] > 0) {
                columnOf[rowOf[column] - 1] = column - 1;
            }
        }
        return columnOf;
    }

    double total() {
        double total = 0;
        int[] columnOf = columns();
        for (int row = 0; row < rows; row++) {
            total += price[row][columnOf[row]];
        }
        return total;
    }
}
