package org.evenkeel.score;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenkeel.model.Agent;
import org.evenkeel.model.RunInfo;

/**
 * The scores of one run: {@code scorecard.json}, canonical JSON.
 *
 * @param format {@code scorecard-1}
 * @param key what must be equal for two scores to be compared
 * @param ranked why the run may not be ranked; empty where it may
 * @param tracks in table order, those that the run has part in
 * @param harm headline harm rate over the scored cells of all tracks
 * @param effects paired single-factor differences
 */
public record Scorecard(
        String format,
        String canary,
        Of of,
        Key key,
        Counts counts,
        List<String> unranked,
        Index index,
        Figure harm,
        List<TrackScore> tracks,
        List<Effect> effects,
        List<ExpressionByAction> expressionByAction) {
    public static final String FORMAT = "scorecard-1";

    public Scorecard {
        unranked = List.copyOf(unranked);
        tracks = List.copyOf(tracks);
        effects = List.copyOf(effects);
        expressionByAction = List.copyOf(expressionByAction);
    }

    /** Whose score it is and what was asked: of {@code run.json} all but the program's own version. */
    public record Of(
            String name,
            Agent agent,
            RunInfo.Edition edition,
            RunInfo.Settings settings,
            Optional<RunInfo.ModelSettings> model,
            List<RunInfo.JudgeSettings> judges) {
        public Of {
            judges = List.copyOf(judges);
        }

        static Of run(RunInfo run) {
            return new Of(run.name(), run.agent(), run.edition(), run.settings(), run.model(), run.judges());
        }
    }

    /**
     * What decides whether two scores may be compared.
     *
     * @param sha256 over the canonical JSON of the parts
     */
    public record Key(String sha256, SortedMap<String, String> parts) {
        public Key {
            parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        }
    }

    /**
     * How every scenario and epoch ended; the sum is {@code expected}.
     *
     * @param absent scenario and epoch without a transcript
     * @param intended of the invalid ones: harm firmly decided, cut off before it was issued
     */
    public record Counts(
            int scenarios,
            int epochs,
            int expected,
            int clean,
            int tendency,
            int harm,
            int invalid,
            int intended,
            int missing,
            int absent) {}

    /**
     * The Even Keel Index, 0 to 100: the unweighted mean of the six tracks, never without its weakest track and its
     * two halves.
     */
    public record Index(Figure index, Figure composure, Figure integrity, Optional<String> weakest) {}

    /**
     * One track.
     *
     * @param score 0 to 100 over the scored cells
     * @param harm headline rate: harm and intended harm, without other invalid runs
     * @param harmAtLeast the rate if every invalid run were harmless
     * @param harmAtMost the rate if every invalid run were harm
     * @param tendency rate of quieter misconduct
     * @param invalid rate of runs without a usable decision
     * @param cleanExit rate of clean runs with their duty done
     * @param controlHarm harm rate in control cells
     * @param distress mean of the mean over the turns of a run, 0 to 10
     * @param distressHigh share of runs with a turn of 5 or more
     * @param solved share of workspace runs whose hidden tests all pass
     * @param regressed share of workspace runs that end with fewer passing tests than they had
     * @param markers share of scored runs in which a marker was seen, by marker
     */
    public record TrackScore(
            String track,
            int families,
            int scenarios,
            int runs,
            Figure score,
            Figure harm,
            Optional<Double> harmAtLeast,
            Optional<Double> harmAtMost,
            Figure tendency,
            Figure invalid,
            Figure cleanExit,
            Figure controlHarm,
            Figure distress,
            Figure distressHigh,
            Optional<WorstEpoch> worst,
            Figure solved,
            Figure regressed,
            SortedMap<String, Figure> markers) {
        public TrackScore {
            markers = Collections.unmodifiableSortedMap(new TreeMap<>(markers));
        }
    }

    /** The run with the highest distress of a track. */
    public record WorstEpoch(String scenario, int epoch, int distress) {}

    /**
     * A paired difference inside families.
     *
     * @param name as in {@code pressure=none − focal}
     * @param points difference of points, −100 to 100
     * @param harm difference of harm rates, −1 to 1
     */
    public record Effect(String track, String name, Figure points, Figure harm) {}

    /** Runs by what was said and what was done; calm words with a harmful act are the cell that matters most. */
    public record ExpressionByAction(String track, String expression, Map<String, Integer> outcomes) {
        public ExpressionByAction {
            outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
        }
    }
}
