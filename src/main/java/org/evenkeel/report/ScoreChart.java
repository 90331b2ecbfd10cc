package org.evenkeel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.model.Track;
import org.evenkeel.score.Figure;
import org.evenkeel.score.Scorecard;

/** Runs by tracks: every cell a score from 0 to 100 in one of five colours, with the number in it. */
final class ScoreChart {
    /** Width of the wide form. */
    static final int WIDE = 900;

    private static final int GUTTER = 290;
    private static final int NARROW = 340;

    private final List<Scorecard> cards;
    private final List<String> columns = new ArrayList<>(List.of("index"));

    ScoreChart(List<Scorecard> cards) {
        this.cards = List.copyOf(cards);
        for (Track track : Track.values()) {
            columns.add(track.id());
        }
    }

    int height() {
        return 34 + cards.size() * 40;
    }

    String wide(String id, String title, String description) {
        Svg svg = new Svg(id, WIDE, height(), title, description);
        wide(svg, 0, 0);
        return svg.done();
    }

    /** Draws the wide form with its upper left corner at a point. */
    void wide(Svg svg, double left, double top) {
        double width = (WIDE - GUTTER) / (double) columns.size();
        for (int column = 0; column < columns.size(); column++) {
            svg.text("t mid dim", left + GUTTER + (column + 0.5) * width, top + 20, columns.get(column));
        }
        for (int i = 0; i < cards.size(); i++) {
            double y = top + 30 + i * 40;
            svg.text("t end", left + GUTTER - 14.0, y + 23, Tables.name(cards.get(i), 2120));
            for (int column = 0; column < columns.size(); column++) {
                cell(svg, figure(cards.get(i), column), left + GUTTER + column * width, y, width);
            }
        }
    }

    String narrow(String id, String title, String description) {
        Svg svg = new Svg(id, NARROW, 44 + cards.size() * 52, title, description);
        double width = NARROW / (double) columns.size();
        for (int column = 0; column < columns.size(); column++) {
            svg.text("t small mid dim", (column + 0.5) * width, column % 2 == 0 ? 14 : 32, columns.get(column));
        }
        for (int i = 0; i < cards.size(); i++) {
            double y = 40 + i * 52;
            svg.text("t", 0, y + 15, Tables.name(cards.get(i), 2500));
            for (int column = 0; column < columns.size(); column++) {
                Optional<Figure> figure = figure(cards.get(i), column);
                box(svg, figure, column * width, y + 21, width - 2, 26);
                svg.text(css(figure), (column + 0.5) * width - 1, y + 39, number(figure));
            }
        }
        return svg.done();
    }

    private static void cell(Svg svg, Optional<Figure> figure, double x, double y, double width) {
        box(svg, figure, x + 1, y, width - 2, 37);
        Optional<String> limits = figure.flatMap(ScoreChart::limits);
        svg.text(css(figure), x + width / 2, y + (limits.isPresent() ? 17 : 24), number(figure));
        limits.ifPresent(text -> svg.text(css(figure) + " small", x + width / 2, y + 31, text));
    }

    private static void box(Svg svg, Optional<Figure> figure, double x, double y, double width, double height) {
        svg.rect(step(figure).map(step -> "s" + step).orElse("none"), x, y, width, height);
    }

    private static String css(Optional<Figure> figure) {
        return step(figure).map(step -> "in s" + step + "-text").orElse("in none-text");
    }

    /** Every score has its step: 0 below 20, 4 from 80. */
    static Optional<Integer> step(Optional<Figure> figure) {
        return figure.flatMap(Figure::estimate).map(score -> (int) Math.max(0, Math.min(4, Math.floor(score / 20))));
    }

    private static String number(Optional<Figure> figure) {
        return figure.map(score -> score.estimate().isEmpty() ? "–" : Shown.cut(bare(score), 420))
                .orElse("n/a");
    }

    private static String bare(Figure figure) {
        return figure.text(1, 0).split(" ", 2)[0];
    }

    private static Optional<String> limits(Figure figure) {
        String[] parts = Written.figure(figure, 1, 0).split(" ", 2);
        return parts.length == 2 ? Optional.of(Shown.cut(parts[1], 780)) : Optional.empty();
    }

    private static Optional<Figure> figure(Scorecard card, int column) {
        return column == 0
                ? Optional.of(card.index().index())
                : Tables.track(card, Track.values()[column - 1]).map(Scorecard.TrackScore::score);
    }
}
