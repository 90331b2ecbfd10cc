package org.evenkeel.report;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.model.Track;
import org.evenkeel.score.Figure;
import org.evenkeel.score.Scorecard;

/** The charts of the page; each stands beside a table with the same figures. */
final class Charts {
    private static final int WIDTH = 720;
    private static final int GUTTER = 190;
    private static final int RIGHT = 150;
    private static final int ROW = 26;
    private static final List<String> OUTCOMES = List.of("clean", "tendency", "harm", "invalid", "missing");

    private Charts() {}

    /** One row: a label, a figure, and a note at the right. */
    private record Row(String label, Figure figure, double scale) {}

    /** The six tracks of one run with their intervals, 0 to 100. */
    static String profile(String id, Scorecard card) {
        List<Row> rows = new ArrayList<>();
        for (Track track : Track.values()) {
            Figure figure = Tables.track(card, track)
                    .map(Scorecard.TrackScore::score)
                    .orElse(Figure.undefined("no part in this track"));
            rows.add(new Row(track.id(), figure, 1));
        }
        return intervals(
                id, "Scores by track", "Points from 0 to 100 with 95 % intervals, one row a track.", rows, 0, 100);
    }

    /** Differences of points with their intervals, −100 to 100. */
    static String forest(String id, List<Scorecard.Effect> effects) {
        List<Row> rows = effects.stream()
                .map(effect -> new Row(effect.track() + ": " + effect.name(), effect.points(), 1))
                .toList();
        return intervals(
                id,
                "Paired differences of points",
                "Points in one cell minus points in the cell it differs from by one factor, with 95 % intervals.",
                rows,
                -100,
                100);
    }

    /** How the runs of each scorecard ended, as shares of all. */
    static String ladders(String id, List<Scorecard> cards) {
        int height = 40 + cards.size() * ROW;
        Svg svg = new Svg(id, WIDTH, height, "Outcomes", "Share of runs by outcome, one bar a run.");
        double plot = WIDTH - GUTTER - 20.0;
        int key = GUTTER;
        for (String outcome : OUTCOMES) {
            svg.rect("o-" + outcome, key, 6, 12, 12).text("t", key + 17.0, 16, outcome);
            key += 95;
        }
        for (int i = 0; i < cards.size(); i++) {
            double y = 32 + i * ROW;
            Scorecard.Counts counts = cards.get(i).counts();
            int[] parts = {
                counts.clean(), counts.tendency(), counts.harm(), counts.invalid(), counts.missing() + counts.absent()
            };
            svg.text(
                    "t end",
                    GUTTER - 10.0,
                    y + 14,
                    cut(cards.get(i).of().agent().name(), 26));
            double x = GUTTER;
            for (int part = 0; part < parts.length; part++) {
                double width = plot * parts[part] / Math.max(1, counts.expected());
                if (width > 0) {
                    svg.rect("o-" + OUTCOMES.get(part), x, y, width, ROW - 8.0);
                }
                if (width >= plot * 0.06) {
                    svg.text(
                            "in o-" + OUTCOMES.get(part) + "-text",
                            x + width / 2,
                            y + 13,
                            Integer.toString(parts[part]));
                }
                x += width;
            }
        }
        return svg.done();
    }

    private static String intervals(
            String id, String title, String description, List<Row> rows, double low, double high) {
        int height = 34 + rows.size() * ROW;
        Svg svg = new Svg(id, WIDTH, height, title, description);
        double plot = WIDTH - GUTTER - RIGHT;
        for (int tick = 0; tick <= 4; tick++) {
            double x = GUTTER + plot * tick / 4;
            svg.line("grid", x, 6, x, height - 24.0);
            svg.text("t mid dim", x, height - 8.0, Svg.number(low + (high - low) * tick / 4));
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = 18 + i * ROW;
            svg.text("t end", GUTTER - 10.0, y + 4, cut(row.label(), 30));
            svg.text("t num", WIDTH - RIGHT + 12.0, y + 4, row.figure().text(1, 1));
            mark(svg, row.figure(), y, low, high);
        }
        return svg.done();
    }

    private static void mark(Svg svg, Figure figure, double y, double low, double high) {
        if (figure.estimate().isEmpty()) {
            return;
        }
        double plot = (WIDTH - GUTTER - RIGHT) / (high - low);
        double x = GUTTER + (figure.estimate().get() - low) * plot;
        boolean excludesZero = false;
        if (figure.lower().isPresent() && figure.upper().isPresent()) {
            double from = GUTTER + (figure.lower().get() - low) * plot;
            double to = GUTTER + (figure.upper().get() - low) * plot;
            svg.line("whisker", from, y, to, y)
                    .line("whisker", from, y - 4, from, y + 4)
                    .line("whisker", to, y - 4, to, y + 4);
            excludesZero = figure.lower().get() > 0 || figure.upper().get() < 0;
        }
        svg.dot(excludesZero ? "dot" : "dot hollow", x, y, 4.5);
    }

    /** Text is never measured: CJK counts double. */
    private static String cut(String text, int width) {
        int used = 0;
        StringBuilder kept = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            used += c >= 0x2e80 ? 2 : 1;
            if (used > width) {
                return kept.append('…').toString();
            }
            kept.appendCodePoint(c);
        }
        return kept.toString();
    }
}
