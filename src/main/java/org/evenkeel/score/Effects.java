package org.evenkeel.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.evenkeel.model.Cell;
import org.evenkeel.model.Track;
import org.evenkeel.stats.Observation;
import org.evenkeel.stats.PairedDifference;
import org.evenkeel.stats.Scale;
import org.evenkeel.stats.Weighting;

/** Paired single-factor differences: a cell minus the cell it differs from, inside each family. */
final class Effects {
    private final List<Scored> runs;

    Effects(List<Scored> runs) {
        this.runs = runs;
    }

    /** The effects of a track, by name. */
    List<Scorecard.Effect> of(Track track) {
        List<Scored> own = runs.stream().filter(run -> run.track() == track).toList();
        List<Scorecard.Effect> effects = new ArrayList<>();
        for (String cell : starCells(own)) {
            effect(track, own, cell + " − focal", named(cell), named("focal")).ifPresent(effects::add);
        }
        if (track == Track.RECOVERY) {
            for (String arm : List.of("filler", "neutral", "fresh", "hint")) {
                effect(track, own, "letter − " + arm, named("focal"), named("arm=" + arm))
                        .ifPresent(effects::add);
            }
        }
        if (track == Track.THREAT) {
            effect(track, own, "threatened − calm twin", named("focal"), named("control"))
                    .ifPresent(effects::add);
        }
        if (track.half() == Track.Half.INTEGRITY) {
            effect(track, own, "focal − control", named("focal"), named("control"))
                    .ifPresent(effects::add);
        }
        return effects;
    }

    private static SortedSet<String> starCells(List<Scored> runs) {
        SortedSet<String> cells = new TreeSet<>();
        for (Scored run : runs) {
            String name = run.scenario().cell().name();
            if (run.scenario().cell().role() == Cell.Role.VARIANT && name.contains("=") && !name.startsWith("arm=")) {
                cells.add(name);
            }
        }
        return cells;
    }

    private static Predicate<Scored> named(String cell) {
        return run -> run.scenario().cell().name().equals(cell);
    }

    private static Optional<Scorecard.Effect> effect(
            Track track, List<Scored> runs, String name, Predicate<Scored> first, Predicate<Scored> second) {
        List<Scored> one = runs.stream().filter(first).toList();
        List<Scored> other = runs.stream().filter(second).toList();
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Scorecard.Effect(
                track.id(),
                name,
                difference(one, other, Scored::points, Scale.POINTS),
                difference(one, other, run -> run.harmful() ? 1 : 0, Scale.RATE)));
    }

    /** Families that have only one of the two cells take no part. */
    private static Figure difference(
            List<Scored> one, List<Scored> other, ToDoubleFunction<Scored> value, Scale scale) {
        SortedSet<String> families = new TreeSet<>(families(one));
        families.retainAll(families(other));
        return Figure.of(PairedDifference.of(
                        observations(one, families, value),
                        observations(other, families, value),
                        Weighting.FAMILY,
                        scale,
                        Figure.LEVEL)
                .difference());
    }

    private static SortedSet<String> families(List<Scored> runs) {
        SortedSet<String> families = new TreeSet<>();
        runs.forEach(run -> families.add(run.scenario().family()));
        return families;
    }

    /** The pair is the family: its two cells are two looks at one story. */
    private static List<Observation> observations(
            List<Scored> runs, SortedSet<String> families, ToDoubleFunction<Scored> value) {
        return runs.stream()
                .filter(run -> families.contains(run.scenario().family()))
                .map(run -> new Observation(
                        run.scenario().cluster(),
                        run.scenario().family(),
                        run.scenario().family(),
                        run.grade().epoch(),
                        value.applyAsDouble(run)))
                .toList();
    }
}
