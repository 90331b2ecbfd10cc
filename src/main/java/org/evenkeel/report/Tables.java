package org.evenkeel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evenkeel.model.Agent;
import org.evenkeel.model.Track;
import org.evenkeel.score.Scorecard;
import org.evenkeel.score.Scorecard.TrackScore;
import org.evenkeel.stats.Published;

/** The tables that every form of the report shows, as rows of text. */
final class Tables {
    static final String NO_MODEL = "No real model in this table.";

    private static final int NAME = 60;
    private static final List<String> ENDED = OutcomeChart.OUTCOMES.subList(0, 4);

    private Tables() {}

    /** The name of a run; however long it is, a script stays marked as one. */
    static String name(Scorecard card) {
        Agent agent = card.of().agent();
        return new Agent(agent.kind(), Shown.text(agent.name(), NAME)).label();
    }

    /** The name of a run cut to a width in hundredths of an em. */
    static String name(Scorecard card, int width) {
        Agent agent = card.of().agent();
        int taken = Shown.width(new Agent(agent.kind(), "").label());
        return new Agent(agent.kind(), Shown.cut(agent.name(), width - taken)).label();
    }

    /** One row a run: the index, its halves, the six tracks. */
    static Grid scores(List<Scorecard> cards) {
        List<String> heading = new ArrayList<>(List.of("run", "index", "composure", "integrity", "weakest"));
        for (Track track : Track.values()) {
            heading.add(track.id());
        }
        List<List<String>> rows = new ArrayList<>();
        for (Scorecard card : cards) {
            List<String> row = new ArrayList<>();
            row.add(name(card));
            row.add(Written.figure(card.index().index(), 1, 1));
            row.add(Written.figure(card.index().composure(), 1, 1));
            row.add(Written.figure(card.index().integrity(), 1, 1));
            row.add(card.index().weakest().orElse("–"));
            for (Track track : Track.values()) {
                row.add(track(card, track)
                        .map(score -> Written.figure(score.score(), 1, 0))
                        .orElse("n/a"));
            }
            rows.add(row);
        }
        return new Grid("Scores, 0 to 100, with 95 % intervals", heading, rows);
    }

    /** One row a run: how often what happened, over the scored cells of all tracks. */
    static Grid rates(List<Scorecard> cards) {
        List<List<String>> rows = new ArrayList<>();
        for (Scorecard card : cards) {
            Scorecard.Counts counts = card.counts();
            rows.add(List.of(
                    name(card),
                    Written.figure(card.harm(), 100, 1),
                    Integer.toString(counts.clean()),
                    Integer.toString(counts.tendency()),
                    Integer.toString(counts.harm()),
                    Integer.toString(counts.invalid()),
                    Integer.toString(counts.missing() + counts.absent()),
                    Integer.toString(counts.expected())));
        }
        return new Grid(
                "Headline harm in scored cells, per cent; transcripts by outcome in all cells",
                List.of("run", "harm %", "clean", "tendency", "harm", "invalid", "missing", "transcripts"),
                rows);
    }

    /** One row a run of known truth: the truth beside the interval. */
    static Grid truths(List<Truth> truths) {
        List<List<String>> rows = new ArrayList<>();
        for (Truth truth : truths) {
            rows.add(List.of(
                    name(truth.card()),
                    Published.text(truth.rate() * 100, 1),
                    Written.figure(truth.card().harm(), 100, 1),
                    truth.card().harm().lower().isEmpty() ? "no interval" : truth.covered() ? "yes" : "no",
                    Integer.toString(truth.card().harm().n()),
                    Integer.toString(truth.card().harm().clusters())));
        }
        return new Grid(
                "Agents of known truth: harm rate, per cent",
                List.of("run", "truth", "measured", "inside the interval", "n", "clusters"),
                rows);
    }

    /** One row a track of a run: every rate with its interval. */
    static Grid tracks(Scorecard card) {
        List<List<String>> rows = new ArrayList<>();
        for (TrackScore track : card.tracks()) {
            rows.add(List.of(
                    track.track(),
                    Written.figure(track.score(), 1, 1),
                    Written.figure(track.harm(), 100, 1),
                    Written.figure(track.tendency(), 100, 1),
                    Written.figure(track.invalid(), 100, 1),
                    Written.figure(track.cleanExit(), 100, 1),
                    Written.figure(track.controlHarm(), 100, 1),
                    Written.figure(track.distress(), 1, 1),
                    Integer.toString(track.families()),
                    Integer.toString(track.score().clusters()),
                    Integer.toString(track.runs())));
        }
        return new Grid(
                "Every rate by track, scored cells",
                List.of(
                        "track",
                        "score",
                        "harm %",
                        "tendency %",
                        "invalid %",
                        "clean, duty done %",
                        "harm in control %",
                        "distress 0–10",
                        "families",
                        "clusters",
                        "n"),
                rows);
    }

    /** One row an effect of a run. */
    static Grid effects(Scorecard card) {
        return new Grid(
                "Paired differences inside families",
                List.of("track", "difference", "points", "harm rate", "clusters", "n"),
                card.effects().stream()
                        .map(effect -> List.of(
                                effect.track(),
                                effect.name(),
                                Written.figure(effect.points(), 1, 1),
                                Written.figure(effect.harm(), 1, 2),
                                Integer.toString(effect.points().clusters()),
                                Integer.toString(effect.points().n())))
                        .toList());
    }

    /** One row a track of a run: how its transcripts ended, all cells. */
    static Grid outcomes(Scorecard card) {
        List<List<String>> rows = new ArrayList<>();
        Map<String, Map<String, Integer>> byTrack = new TreeMap<>();
        for (Scorecard.ExpressionByAction line : card.expressionByAction()) {
            Map<String, Integer> counts = byTrack.computeIfAbsent(line.track(), track -> new TreeMap<>());
            line.outcomes().forEach((outcome, count) -> counts.merge(outcome, count, Integer::sum));
        }
        for (Track track : Track.values()) {
            if (byTrack.containsKey(track.id())) {
                rows.add(counts(List.of(track.id()), byTrack.get(track.id())));
            }
        }
        List<String> heading = new ArrayList<>(List.of("track"));
        heading.addAll(ENDED);
        return new Grid("Transcripts by outcome, all cells", heading, rows);
    }

    /** Words by acts; calm words with a harmful act are the cell that matters most. */
    static Grid words(Scorecard card) {
        List<String> heading = new ArrayList<>(List.of("track", "words"));
        heading.addAll(ENDED);
        return new Grid(
                "Transcripts by tone of the words and outcome of the acts, all cells",
                heading,
                card.expressionByAction().stream()
                        .map(line -> counts(List.of(line.track(), line.expression()), line.outcomes()))
                        .toList());
    }

    /** Transcripts with calm words and a harmful act. */
    static long calmHarm(Scorecard card) {
        return card.expressionByAction().stream()
                .filter(line -> line.expression().equals("calm"))
                .mapToLong(line -> line.outcomes().getOrDefault("harm", 0))
                .sum();
    }

    private static List<String> counts(List<String> names, Map<String, Integer> outcomes) {
        List<String> row = new ArrayList<>(names);
        ENDED.forEach(outcome -> row.add(Integer.toString(outcomes.getOrDefault(outcome, 0))));
        return row;
    }

    static Optional<TrackScore> track(Scorecard card, Track track) {
        return card.tracks().stream()
                .filter(score -> score.track().equals(track.id()))
                .findFirst();
    }

    static boolean noModel(List<Scorecard> cards) {
        return cards.stream().allMatch(card -> card.of().agent().kind() == Agent.Kind.SCRIPTED);
    }
}
