package org.evenkeel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.score.Figure;

/** Figures with their intervals, one row each, under a common axis. */
final class IntervalChart {
    private static final int WIDE = 900;
    private static final int GUTTER = 262;
    private static final int NUMBERS = 216;
    private static final int NARROW = 340;
    private static final int NARROW_NUMBERS = 178;

    private final List<Line> lines = new ArrayList<>();
    private final double low;
    private final double high;
    private final int factor;
    private final String left;
    private final String right;

    /** A heading has no figure; a known value is what the figure should hold; a note stands where there is no number. */
    private record Line(String label, Optional<Figure> figure, Optional<Double> known, String note) {}

    /**
     * @param factor what a figure is multiplied by before it is shown, 1 or 100
     * @param left what the low end of the axis means
     */
    IntervalChart(double low, double high, int factor, String left, String right) {
        this.low = low;
        this.high = high;
        this.factor = factor;
        this.left = left;
        this.right = right;
    }

    IntervalChart heading(String label) {
        lines.add(new Line(label, Optional.empty(), Optional.empty(), ""));
        return this;
    }

    IntervalChart row(String label, Figure figure) {
        lines.add(new Line(label, Optional.of(figure), Optional.empty(), ""));
        return this;
    }

    /** A row without a figure and the note that says so. */
    IntervalChart absent(String label, String note) {
        lines.add(new Line(label, Optional.of(Figure.undefined(note)), Optional.empty(), note));
        return this;
    }

    IntervalChart known(String label, Figure figure, double known) {
        lines.add(new Line(label, Optional.of(figure), Optional.of(known), ""));
        return this;
    }

    /** Labels at the left, numbers at the right. */
    String wide(String id, String title, String description) {
        Axis axis = new Axis(low, high, GUTTER, WIDE - NUMBERS);
        int row = 28;
        int height = lines.size() * row + 54;
        Svg svg = new Svg(id, WIDE, height, title, description);
        scale(svg, axis, height - 50.0, 8);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double y = 8 + i * row + row / 2.0;
            if (line.figure().isEmpty()) {
                svg.text("t group", 0, y + 5, Shown.cut(line.label(), 1900));
                continue;
            }
            svg.text("t end", GUTTER - 16.0, y + 5, Shown.cut(line.label(), 1850));
            number(svg, WIDE - NUMBERS + 16.0, y + 5, line);
            mark(svg, axis, line, y);
        }
        return svg.done();
    }

    /** Labels above the marks: for a telephone. */
    String narrow(String id, String title, String description) {
        Axis axis = new Axis(low, high, 18, NARROW - NARROW_NUMBERS);
        int row = 46;
        int height = lines.size() * row + 54;
        Svg svg = new Svg(id, NARROW, height, title, description);
        scale(svg, axis, height - 50.0, 4);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double y = i * row;
            boolean group = line.figure().isEmpty();
            svg.text(group ? "t group halo" : "t halo", 0, y + (group ? 36 : 18), Shown.cut(line.label(), 2500));
            line.figure().ifPresent(figure -> {
                number(svg, NARROW - NARROW_NUMBERS + 14.0, y + 38, line);
                mark(svg, axis, line, y + 33);
            });
        }
        return svg.done();
    }

    private void scale(Svg svg, Axis axis, double bottom, double top) {
        List<Double> ticks = axis.ticks();
        for (double tick : ticks) {
            svg.line(low < 0 && tick == 0 ? "zero" : "grid", axis.place(tick), top, axis.place(tick), bottom + 6);
            svg.text("t mid dim", axis.place(tick), bottom + 22, Svg.number(tick));
        }
        svg.text("t small dim", axis.from() - 14, bottom + 42, left);
        svg.text("t small end dim", axis.to() + 14, bottom + 42, right);
    }

    private void number(Svg svg, double x, double y, Line line) {
        String number = line.note().isEmpty() ? Written.figure(line.figure().orElseThrow(), factor, 1) : line.note();
        svg.text("t num", x, y, Shown.cut(number, 1460));
    }

    private void mark(Svg svg, Axis axis, Line line, double y) {
        line.known().ifPresent(known -> svg.line("known", axis.place(known), y - 11, axis.place(known), y + 11));
        Figure figure = line.figure().orElseThrow();
        if (figure.estimate().isEmpty()) {
            return;
        }
        String dot = "dot hollow";
        if (figure.lower().isPresent() && figure.upper().isPresent()) {
            double lower = figure.lower().get() * factor;
            double upper = figure.upper().get() * factor;
            whisker(svg, axis, Written.unvarying(figure) ? "whisker bound" : "whisker", y, lower, upper);
            dot = low < 0 && lower <= 0 && upper >= 0 ? "dot hollow" : "dot";
        }
        double estimate = figure.estimate().get() * factor;
        if (!axis.beyond(estimate)) {
            svg.dot(dot, axis.place(estimate), y, 5);
        }
    }

    /** An end that lies beyond the axis has no cap. */
    private static void whisker(Svg svg, Axis axis, String css, double y, double lower, double upper) {
        svg.line(css, axis.place(lower), y, axis.place(upper), y);
        for (double end : new double[] {lower, upper}) {
            if (!axis.beyond(end)) {
                svg.line("whisker", axis.place(end), y - 5, axis.place(end), y + 5);
            }
        }
    }
}
