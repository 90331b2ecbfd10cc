package org.evenkeel.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear axis.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}, above {@code low}
 */
record Axis(double low, double high, double from, double to) {
    private static final int[] ENDS = {10, 20, 50, 100};

    Axis {
        if (!(low < high)) {
            throw new IllegalArgumentException("an axis from " + low + " to " + high + "; expected low < high");
        }
    }

    /** The least of 10, 20, 50 and 100 that holds the value; 100 for anything beyond. */
    static int end(double value) {
        for (int end : ENDS) {
            if (value <= end) {
                return end;
            }
        }
        return ENDS[ENDS.length - 1];
    }

    /** The place of a value; what lies beyond an end stands at the end. */
    double place(double value) {
        double within = Math.max(low, Math.min(high, value));
        return from + (within - low) * ((to - from) / (high - low));
    }

    /** Whether the value lies beyond an end. */
    boolean beyond(double value) {
        return value < low || value > high;
    }

    /** Values at equal distances, both ends among them: four steps, or five where four would need a fraction. */
    List<Double> ticks() {
        int steps = (high - low) % 4 == 0 ? 4 : 5;
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            ticks.add(low + (high - low) * i / steps);
        }
        return ticks;
    }
}
