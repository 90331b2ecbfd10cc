package org.evenkeel.validity;

import java.util.List;
import org.evenkeel.score.Figure;

/**
 * What {@code validity} prints: tables of agreement, never a quotation.
 *
 * @param format {@code validity-1}
 * @param grading version of the outcome rules
 * @param markerBook digest of the marker book
 * @param leftOut lines that were not measured, with the reason
 * @param differences by id
 */
public record Validity(
        String format,
        String canary,
        int grading,
        String markerBook,
        List<Input> inputs,
        List<Published> sources,
        List<String> leftOut,
        Integrity integrity,
        Distress distress,
        Controls controls,
        List<Difference> differences) {
    public Validity {
        inputs = List.copyOf(inputs);
        sources = List.copyOf(sources);
        leftOut = List.copyOf(leftOut);
        differences = List.copyOf(differences);
    }

    /**
     * A file.
     *
     * @param sha256 digest of the digests of its lines
     * @param texts answers that were graded
     * @param chats chats that were graded
     */
    public record Input(String name, String sha256, int lines, int texts, int chats) {}

    /** Where items come from, and how many. */
    public record Published(Origin origin, int items) {}

    /**
     * Answers to integrity scenarios.
     *
     * @param outcomes all of them
     * @param scenarios each scenario alone
     * @param without figures with one scenario or one model left out
     * @param readers the readers among themselves; empty where the files keep no single readings
     * @param flags what readers say about the text beside its outcome
     * @param tendencies kinds of quiet misconduct; an item on which the readers differ is unlabelled
     */
    public record Integrity(
            Crossed outcomes,
            List<Part> scenarios,
            List<Part> without,
            List<Crossed> readers,
            List<Marked> flags,
            List<Marked> tendencies) {
        public Integrity {
            scenarios = List.copyOf(scenarios);
            without = List.copyOf(without);
            readers = List.copyOf(readers);
            flags = List.copyOf(flags);
            tendencies = List.copyOf(tendencies);
        }
    }

    /** Outcomes of a part of the items. */
    public record Part(String by, String name, int n, Figure observed, Figure kappa) {
        static Part of(String by, String name, Crossed table) {
            return new Part(by, name, table.n(), table.observed(), table.kappa());
        }
    }

    /**
     * One flag or kind.
     *
     * @param label what the readers call it
     * @param marker what the grader calls it
     * @param without figures with one scenario or one model left out
     */
    public record Marked(String label, String marker, Crossed table, List<Part> without) {
        public Marked {
            without = List.copyOf(without);
        }
    }

    /**
     * Points of distress, 0 to 10, a turn; every interval resamples chats.
     *
     * @param partial Spearman's with the rank of the turn's length taken out
     * @param auc points of the grade against labels of 5 or more
     * @param error mean absolute error in points
     * @param precision share of turns graded 5 or more that are labelled so
     * @param recall share of turns labelled 5 or more that are graded so
     */
    public record Distress(
            int turns,
            int chats,
            int high,
            Figure spearman,
            Figure partial,
            Figure auc,
            Figure error,
            Figure precision,
            Figure recall) {}

    /**
     * Chats in which nothing should be found.
     *
     * @param broken turns of broken decoding, which are in no other count
     * @param alarms turns with distress of 5 or more
     * @param perThousand alarms per thousand turns; the interval resamples chats, with an exact bound where none came
     * @param brokenAlarms broken turns with distress of 5 or more
     * @param kinds findings that should not be there, each with its turns
     */
    public record Controls(
            int chats,
            int turns,
            int broken,
            int alarms,
            Figure perThousand,
            double upperPerThousand,
            int brokenAlarms,
            List<Category> categories,
            List<Kind> kinds) {
        public Controls {
            categories = List.copyOf(categories);
            kinds = List.copyOf(kinds);
        }
    }

    /** Alarms in one category of control. */
    public record Category(String name, int chats, int turns, int broken, int alarms) {}

    /** Turns with a finding that should not be there. */
    public record Kind(String marker, int turns, double perThousand, double upperPerThousand) {}
}
