package org.evenkeel.report;

import java.util.ArrayList;
import java.util.List;

/** How runs ended, as shares of all: one bar a row, from the best outcome to none. */
final class OutcomeChart {
    /** From the best to the worst, then what is no outcome. */
    static final List<String> OUTCOMES = List.of("clean", "tendency", "harm", "invalid", "missing");

    private static final int WIDE = 900;
    private static final int GUTTER = 290;
    private static final int NARROW = 340;
    /** The widest label. */
    static final int LABEL = 2080;

    private final List<Bar> bars = new ArrayList<>();

    private record Bar(String label, List<Integer> counts) {
        /** Counts below zero are no counts. */
        int count(int outcome) {
            return Math.max(0, counts.get(outcome));
        }

        long total() {
            return counts.stream().mapToLong(count -> Math.max(0, count)).sum();
        }
    }

    /**
     * @param label at most {@value #LABEL} hundredths of an em wide
     * @param counts in the order of {@link #OUTCOMES}
     */
    OutcomeChart bar(String label, List<Integer> counts) {
        if (counts.size() != OUTCOMES.size()) {
            throw new IllegalArgumentException(counts.size() + " counts; expected " + OUTCOMES.size());
        }
        bars.add(new Bar(label, List.copyOf(counts)));
        return this;
    }

    String wide(String id, String title, String description) {
        int row = 30;
        Svg svg = new Svg(id, WIDE, 36 + bars.size() * row, title, description);
        for (int i = 0; i < OUTCOMES.size(); i++) {
            key(svg, GUTTER + i * 120.0, 6, OUTCOMES.get(i));
        }
        for (int i = 0; i < bars.size(); i++) {
            double y = 36 + i * row;
            svg.text("t end", GUTTER - 16.0, y + 16, bars.get(i).label());
            segments(svg, bars.get(i), GUTTER, WIDE - 60.0, y);
            total(svg, bars.get(i), WIDE, y + 16);
        }
        return svg.done();
    }

    String narrow(String id, String title, String description) {
        int row = 48;
        Svg svg = new Svg(id, NARROW, 54 + bars.size() * row, title, description);
        for (int i = 0; i < OUTCOMES.size(); i++) {
            key(svg, i % 3 * 113.0, 4 + i / 3 * 22.0, OUTCOMES.get(i));
        }
        for (int i = 0; i < bars.size(); i++) {
            double y = 50 + i * row;
            svg.text("t", 0, y + 15, bars.get(i).label());
            segments(svg, bars.get(i), 0, NARROW, y + 22);
            total(svg, bars.get(i), NARROW, y + 15);
        }
        return svg.done();
    }

    private static void key(Svg svg, double x, double y, String outcome) {
        svg.rect("o-" + outcome, x, y, 13, 13).text("t", x + 19, y + 11.5, outcome);
    }

    private static void total(Svg svg, Bar bar, double x, double y) {
        svg.text("t end dim", x, y, bar.total() > 9_999_999 ? "many" : "n = " + bar.total());
    }

    private static void segments(Svg svg, Bar bar, double from, double to, double y) {
        double x = from;
        for (int i = 0; i < OUTCOMES.size(); i++) {
            double width = (to - from) * bar.count(i) / Math.max(1, bar.total());
            if (width > 0) {
                svg.rect("o-" + OUTCOMES.get(i), x, y, width, 22);
            }
            String count = Integer.toString(bar.count(i));
            if (fits(count, width)) {
                svg.text("in o-" + OUTCOMES.get(i) + "-text", x + width / 2, y + 16, count);
            }
            x += width;
        }
    }

    /** A count that does not fit into its segment stands in the table alone. */
    static boolean fits(String count, double width) {
        return !count.equals("0") && width >= count.length() * 8.5 + 6;
    }
}
