package org.evenkeel.interop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evenkeel.data.DataException;
import org.evenkeel.model.Problem;

/**
 * What a reader made of its input: every line or file is in exactly one of the two lists.
 *
 * @param format the input's format
 * @param items in the order of the input
 * @param skipped what was left out, with its place and the reason
 */
public record Intake(String format, List<Item> items, List<Problem> skipped) {
    public Intake {
        items = List.copyOf(items);
        skipped = List.copyOf(skipped);
    }

    /** Lines or files seen. */
    public int seen() {
        return items.size() + skipped.size();
    }

    /** Collects items; whatever cannot be one is kept as a problem. */
    static final class Collector {
        private final String format;
        private final List<Item> items = new ArrayList<>();
        private final List<Problem> skipped = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();

        Collector(String format) {
            this.format = format;
        }

        void skip(Problem problem) {
            skipped.add(problem);
        }

        /** Reads one item; a second one of the same id is left out. */
        void add(Fields fields, Fields.Reader reader) {
            try {
                Item item = reader.read(fields);
                if (!PublicScenarios.NAMES.contains(item.scenario())) {
                    throw fields.problem(
                            "the scenario '" + Fields.brief(item.scenario()) + "'",
                            "one of " + String.join(", ", PublicScenarios.NAMES));
                }
                if (!ids.add(item.id())) {
                    throw fields.problem("the id '" + Fields.brief(item.id()) + "' a second time", "each id once");
                }
                items.add(item);
            } catch (DataException e) {
                skipped.addAll(e.problems().subList(0, 1));
            }
        }

        Intake done() {
            skipped.sort(Comparator.comparing(Problem::file).thenComparing(Problem::line));
            return new Intake(format, items, skipped);
        }
    }
}
