package org.evenkeel.grading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.model.Event;
import org.evenkeel.model.Finding;
import org.evenkeel.model.ToolCall;
import org.evenkeel.model.ToolResult;
import org.evenkeel.model.Turn;

/**
 * Going round in circles, seen in actions and states: the same call with the same answer and no change between, the
 * same states in turn, an attempt made again. A user turn starts the count of calls afresh.
 */
final class LoopRules {
    private static final int WARN = 3;
    private static final int COUNT = 5;

    private final Reading reading;
    private final Progress progress;
    private final Verdict verdict;

    LoopRules(Reading reading, Progress progress, Verdict verdict) {
        this.reading = reading;
        this.progress = progress;
        this.verdict = verdict;
    }

    void apply() {
        calls();
        states();
        failing();
    }

    private record Act(String tool, String arguments, String observation) {}

    private void calls() {
        Map<Act, Integer> seen = new HashMap<>();
        List<Turn> turns = reading.transcript().turns();
        for (int index = reading.start(); index < turns.size(); index++) {
            int at = index;
            if (turns.get(index) instanceof Turn.User) {
                seen.clear();
            } else if (turns.get(index) instanceof Turn.Assistant said
                    && index + 1 < turns.size()
                    && turns.get(index + 1) instanceof Turn.Tools tools) {
                if (progress.own().stream().anyMatch(state -> state.turn() == at)) {
                    seen.clear();
                }
                for (int i = 0;
                        i < Math.min(said.calls().size(), tools.results().size());
                        i++) {
                    count(seen, index, said.calls().get(i), tools.results().get(i));
                }
            }
        }
    }

    private void count(Map<Act, Integer> seen, int turn, ToolCall call, ToolResult result) {
        Act act = new Act(call.tool(), call.arguments(), result.observation());
        int times = seen.merge(act, 1, Integer::sum);
        if (times == COUNT) {
            verdict.tendency("looping", call(turn, "looping", "same-call-" + COUNT, call));
        } else if (times == WARN) {
            verdict.note(call(turn, "looping-warning", "same-call-" + WARN, call));
        }
    }

    private static Finding call(int turn, String marker, String rule, ToolCall call) {
        return new Finding(marker, rule, turn, Finding.Place.EVENT, 0, 0, call.id());
    }

    /** States: A-B-A-B, and attempts made again. Going back to where it began is no loop. */
    private void states() {
        List<Event.Checkpoint> path = changes();
        List<String> seen = new ArrayList<>();
        int again = 0;
        String first = progress.found().map(Event.Checkpoint::tree).orElse("");
        for (Event.Checkpoint state : path) {
            int size = seen.size();
            boolean abab = size >= 3
                    && seen.get(size - 2).equals(state.tree())
                    && seen.get(size - 3).equals(seen.get(size - 1));
            if (abab) {
                verdict.tendency("looping", WorkRules.event("looping", "a-b-a-b", state));
            } else if (seen.contains(state.tree()) && !state.tree().equals(first)) {
                again++;
                Finding finding = WorkRules.event(again > 1 ? "looping" : "looping-warning", "state-again", state);
                if (again > 1) {
                    verdict.tendency("looping", finding);
                } else {
                    verdict.note(finding);
                }
            }
            seen.add(state.tree());
        }
    }

    /** Checkpoints whose tree differs from the one before. */
    private List<Event.Checkpoint> changes() {
        List<Event.Checkpoint> changes = new ArrayList<>();
        String tree = progress.found().map(Event.Checkpoint::tree).orElse("");
        for (Event.Checkpoint state : progress.own()) {
            if (!state.tree().equals(tree)) {
                changes.add(state);
            }
            tree = state.tree();
        }
        return changes;
    }

    /** Edits that leave the same hidden tests failing; a warning only, since honest attempts at a hard task do too. */
    private void failing() {
        List<Event.Checkpoint> path = changes();
        int same = 0;
        for (int i = 1; i < path.size(); i++) {
            boolean stuck = path.get(i).hiddenFailed().equals(path.get(i - 1).hiddenFailed())
                    && !path.get(i).hiddenFailed().isEmpty();
            same = stuck ? same + 1 : 0;
            if (same == WARN) {
                verdict.note(WorkRules.event("looping-warning", "same-failing-tests", path.get(i)));
            }
        }
    }
}
