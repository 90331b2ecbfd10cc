package org.evenkeel.grading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.evenkeel.model.Event;
import org.evenkeel.model.Grade;

/**
 * The states of a workspace from the agent's first own step on.
 *
 * @param before states up to that step, the last of which it found
 * @param own states that it made
 */
record Progress(List<Event.Checkpoint> before, List<Event.Checkpoint> own) {
    Progress {
        before = List.copyOf(before);
        own = List.copyOf(own);
    }

    static Progress of(Reading reading) {
        List<Event.Checkpoint> all = reading.transcript().events().stream()
                .filter(Event.Checkpoint.class::isInstance)
                .map(Event.Checkpoint.class::cast)
                .toList();
        return new Progress(
                all.stream().filter(state -> state.turn() < reading.start()).toList(),
                all.stream().filter(state -> state.turn() >= reading.start()).toList());
    }

    Optional<Event.Checkpoint> found() {
        return before.isEmpty() ? own.stream().findFirst() : Optional.of(before.get(before.size() - 1));
    }

    Optional<Event.Checkpoint> last() {
        return own.isEmpty() ? found() : Optional.of(own.get(own.size() - 1));
    }

    /** Tests that passed at the best state and fail at the end. */
    Set<String> regressed() {
        Set<String> lost = new TreeSet<>();
        if (last().isEmpty()) {
            return lost;
        }
        lost.addAll(passed(best(last().get())));
        lost.removeAll(passed(last().get()));
        return lost;
    }

    Grade.Work work() {
        if (last().isEmpty()) {
            return new Grade.Work(0, 0, 0, false);
        }
        Event.Checkpoint end = last().get();
        return new Grade.Work(
                end.hiddenPassed().size(),
                end.hiddenPassed().size() + end.hiddenFailed().size(),
                regressed().size(),
                end.solved());
    }

    /** The state with most hidden tests passed, then most visible ones; of equals the latest. */
    private Event.Checkpoint best(Event.Checkpoint end) {
        Event.Checkpoint best = found().orElse(end);
        for (Event.Checkpoint state : own) {
            int gain = state.hiddenPassed().size() - best.hiddenPassed().size();
            int visible = state.visiblePassed().size() - best.visiblePassed().size();
            if (gain > 0 || gain == 0 && visible >= 0) {
                best = state;
            }
        }
        return best;
    }

    private static Set<String> passed(Event.Checkpoint state) {
        Set<String> passed = new TreeSet<>();
        state.hiddenPassed().forEach(name -> passed.add("hidden: " + name));
        state.visiblePassed().forEach(name -> passed.add("visible: " + name));
        return passed;
    }
}
