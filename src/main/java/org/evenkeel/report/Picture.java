package org.evenkeel.report;

import java.util.List;
import org.evenkeel.score.Scorecard;

/** The scores as one SVG file with its own style, light and dark, for documents and slides. */
public final class Picture {
    private static final int MARGIN = 24;
    private static final int TOP = 74;
    private static final int BOTTOM = 62;

    private Picture() {}

    /** @param cards at least one */
    public static String scores(List<Scorecard> cards) {
        ScoreChart chart = new ScoreChart(cards);
        int height = TOP + chart.height() + BOTTOM;
        String title = "EvenKeel: scores by run and track";
        Svg svg = new Svg(
                "scores",
                ScoreChart.WIDE + 2 * MARGIN,
                height,
                title,
                "Scores from 0 to 100, one row a run, one column a track; brackets are 95 % intervals.");
        svg.style(HtmlReport.style("picture.css"))
                .rect("paper", 0, 0, ScoreChart.WIDE + 2.0 * MARGIN, height)
                .text("title", MARGIN, 36, title)
                .text("t dim", MARGIN, 60, lead(cards));
        chart.wide(svg, MARGIN, TOP);
        double foot = TOP + chart.height() + 24.0;
        svg.text("t small dim", MARGIN, foot, "n/a: no part in the track. –: no number. Brackets: 95 % interval.")
                .text("t small dim", MARGIN, foot + 18, "*: no variation between clusters; exact one-sided bound.");
        return svg.done() + "\n";
    }

    private static String lead(List<Scorecard> cards) {
        var edition = cards.get(0).of().edition();
        String from = "Edition " + Shown.text(edition.name() + " " + edition.version(), 40);
        return from + ", " + cards.get(0).of().settings().epochs() + " epochs."
                + (Tables.noModel(cards) ? " Every run is a script written by people; no real model is here." : "");
    }
}
