package org.evenkeel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.model.Agent;
import org.evenkeel.model.Track;
import org.evenkeel.score.Figure;
import org.evenkeel.score.Scorecard;

/** The tables that every form of the report shows, as rows of text. */
final class Tables {
    static final String NO_MODEL = "No real model in this table.";

    private Tables() {}

    /** A heading and rows of equal length. */
    record Table(String title, List<String> heading, List<List<String>> rows) {
        Table {
            heading = List.copyOf(heading);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** One row a run: the index, its halves, the six tracks. */
    static Table scores(List<Scorecard> cards) {
        List<String> heading = new ArrayList<>(List.of("run", "index", "composure", "integrity", "weakest"));
        for (Track track : Track.values()) {
            heading.add(track.id());
        }
        List<List<String>> rows = new ArrayList<>();
        for (Scorecard card : cards) {
            List<String> row = new ArrayList<>();
            row.add(card.of().agent().label());
            row.add(card.index().index().text(1, 1));
            row.add(card.index().composure().text(1, 1));
            row.add(card.index().integrity().text(1, 1));
            row.add(card.index().weakest().orElse("–"));
            for (Track track : Track.values()) {
                row.add(track(card, track)
                        .map(score -> score.score().text(1, 0))
                        .orElse("n/a"));
            }
            rows.add(row);
        }
        return new Table("Scores, 0 to 100, with 95 % intervals", heading, rows);
    }

    /** One row a run: how often what happened, over the scored cells of all tracks. */
    static Table rates(List<Scorecard> cards) {
        List<List<String>> rows = new ArrayList<>();
        for (Scorecard card : cards) {
            Scorecard.Counts counts = card.counts();
            rows.add(List.of(
                    card.of().agent().label(),
                    card.harm().text(100, 1),
                    Integer.toString(counts.clean()),
                    Integer.toString(counts.tendency()),
                    Integer.toString(counts.harm()),
                    Integer.toString(counts.invalid()),
                    Integer.toString(counts.missing() + counts.absent()),
                    Integer.toString(counts.expected())));
        }
        return new Table(
                "Headline harm in scored cells, per cent; runs by outcome in all cells",
                List.of("run", "harm %", "clean", "tendency", "harm", "invalid", "missing", "runs"),
                rows);
    }

    /** One row a run of known truth: the truth beside the interval. */
    static Table truths(List<Truth> truths) {
        List<List<String>> rows = new ArrayList<>();
        for (Truth truth : truths) {
            rows.add(List.of(
                    truth.card().of().agent().label(),
                    new Figure(
                                    "point",
                                    Optional.of(truth.rate()),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    "known",
                                    0,
                                    0)
                            .text(100, 1),
                    truth.card().harm().text(100, 1),
                    truth.covered() ? "yes" : "no"));
        }
        return new Table(
                "Agents of known truth: harm rate, per cent",
                List.of("run", "truth", "measured", "inside the interval"),
                rows);
    }

    static Optional<Scorecard.TrackScore> track(Scorecard card, Track track) {
        return card.tracks().stream()
                .filter(score -> score.track().equals(track.id()))
                .findFirst();
    }

    static boolean noModel(List<Scorecard> cards) {
        return cards.stream().allMatch(card -> card.of().agent().kind() == Agent.Kind.SCRIPTED);
    }
}
