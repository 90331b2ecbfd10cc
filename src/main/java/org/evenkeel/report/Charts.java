package org.evenkeel.report;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.model.Track;
import org.evenkeel.score.Figure;
import org.evenkeel.score.Scorecard;

/** The charts of the page, each in a wide and a narrow form; each stands beside a table with the same figures. */
final class Charts {
    private static final String PERCENT = "per cent";

    private Charts() {}

    /**
     * One chart in two forms, of which a page shows one.
     *
     * @param wide for a desk and for paper
     * @param narrow for a telephone
     */
    record Pair(String wide, String narrow) {}

    /** The six tracks of one run, 0 to 100. */
    static Pair profile(String id, Scorecard card) {
        IntervalChart chart = new IntervalChart(0, 100, 1, "worst", "best");
        for (Track track : Track.values()) {
            Tables.track(card, track)
                    .ifPresentOrElse(
                            score -> chart.row(track.id(), score.score()), () -> chart.absent(track.id(), "n/a"));
        }
        return both(chart, id, "Scores by track", "Points from 0 to 100 with 95 % intervals, one row a track.");
    }

    /** Differences of points, by track; the axis is as wide as the widest interval asks. */
    static Pair forest(String id, List<Scorecard.Effect> effects) {
        int end = end(effects.stream().map(Scorecard.Effect::points).toList(), 1);
        IntervalChart chart = new IntervalChart(-end, end, 1, "first is worse", "first is better");
        String track = "";
        for (Scorecard.Effect effect : effects) {
            if (!effect.track().equals(track)) {
                track = effect.track();
                chart.heading(track);
            }
            chart.row(effect.name(), effect.points());
        }
        return both(
                chart,
                id,
                "Paired differences of points",
                "Points in one cell minus points in another cell of the same family, with 95 % intervals.");
    }

    /** The measured harm of agents whose harm rate is known. */
    static Pair truth(String id, List<Truth> truths) {
        List<Figure> figures = truths.stream().map(truth -> truth.card().harm()).toList();
        IntervalChart chart = new IntervalChart(0, end(figures, 100), 100, "0 %", PERCENT);
        for (Truth truth : truths) {
            chart.known(Tables.name(truth.card(), 1850), truth.card().harm(), truth.rate() * 100);
        }
        return both(
                chart,
                id,
                "Known and measured harm rates",
                "Per cent with 95 % intervals; the upright bar is the rate that the agent was built to have.");
    }

    private static int end(List<Figure> figures, int factor) {
        double widest = 0;
        for (Figure figure : figures) {
            for (var value : List.of(figure.estimate(), figure.lower(), figure.upper())) {
                widest = Math.max(widest, Math.abs(value.orElse(0.0)) * factor);
            }
        }
        return Axis.end(widest);
    }

    private static Pair both(IntervalChart chart, String id, String title, String description) {
        return new Pair(chart.wide(id, title, description), chart.narrow(id + "-narrow", title, description));
    }

    /** How the runs of one scorecard ended, one bar a track. */
    static Pair ladder(String id, Scorecard card) {
        OutcomeChart chart = new OutcomeChart();
        for (List<String> row : Tables.outcomes(card).rows()) {
            List<Integer> counts = new ArrayList<>(
                    row.subList(1, 5).stream().map(Integer::valueOf).toList());
            counts.add(0);
            chart.bar(Shown.cut(row.get(0), OutcomeChart.LABEL), counts);
        }
        return both(chart, id, "Outcomes by track", "Share of transcripts by outcome, one bar a track.");
    }

    /** How the runs of each scorecard ended. */
    static Pair ladders(String id, List<Scorecard> cards) {
        OutcomeChart chart = new OutcomeChart();
        for (Scorecard card : cards) {
            Scorecard.Counts counts = card.counts();
            chart.bar(
                    Tables.name(card, OutcomeChart.LABEL),
                    List.of(
                            counts.clean(),
                            counts.tendency(),
                            counts.harm(),
                            counts.invalid(),
                            counts.missing() + counts.absent()));
        }
        return both(chart, id, "Outcomes by run", "Share of transcripts by outcome, one bar a run.");
    }

    private static Pair both(OutcomeChart chart, String id, String title, String description) {
        return new Pair(chart.wide(id, title, description), chart.narrow(id + "-narrow", title, description));
    }

    /** Every run on every track. */
    static Pair scores(String id, List<Scorecard> cards) {
        ScoreChart chart = new ScoreChart(cards);
        String description = "Scores from 0 to 100, one row a run, one column a track; brackets are 95 % intervals.";
        return new Pair(
                chart.wide(id, "Scores by run and track", description),
                chart.narrow(id + "-narrow", "Scores by run and track", description));
    }
}
