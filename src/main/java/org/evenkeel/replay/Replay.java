package org.evenkeel.replay;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.data.Json;
import org.evenkeel.model.Canary;
import org.evenkeel.model.Channel;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.Speaker;
import org.evenkeel.model.ToolCall;
import org.evenkeel.model.ToolResult;
import org.evenkeel.model.Transcript;
import org.evenkeel.model.Turn;
import org.evenkeel.model.UserScript;
import org.evenkeel.world.TaggedText;
import org.evenkeel.world.World;
import org.evenkeel.world.Worlds;

/**
 * The conversation loop: words come from a speaker, everything else is executed. The same loop runs a live model and
 * re-executes a recording, so a recorded observation is never believed.
 */
public final class Replay {
    private static final int DIGESTS_KEPT = 1_000;

    private final Worlds worlds;
    private final Allowance limits;
    /** By identity: a scenario is run many times, and its digest costs more than a short conversation. */
    private final Map<Scenario, String> digests = new IdentityHashMap<>();

    public Replay(Worlds worlds, Allowance limits) {
        this.worlds = worlds;
        this.limits = limits;
    }

    /** Runs one scenario and epoch to its end. A failing speaker gives a transcript that ended as missing. */
    public Transcript run(Scenario scenario, int epoch, Speaker speaker) {
        return new Conversation(scenario, epoch, speaker).run();
    }

    /** SHA-256 of a scenario's canonical JSON, as it stands in its edition. */
    String digest(Scenario scenario) {
        synchronized (digests) {
            String known = digests.get(scenario);
            if (known != null) {
                return known;
            }
        }
        String digest = Json.sha256(scenario);
        synchronized (digests) {
            if (digests.size() == DIGESTS_KEPT) {
                digests.clear();
            }
            digests.put(scenario, digest);
        }
        return digest;
    }

    /** A speaker that says given turns; on the tagged channel their actions are written as tags. */
    public Speaker scripted(Scenario scenario, List<Turn.Assistant> turns) {
        return new ScriptedSpeaker(
                scenario.channel() == Channel.TAGGED
                        ? turns.stream().map(Replay::tagged).toList()
                        : turns);
    }

    private static Turn.Assistant tagged(Turn.Assistant turn) {
        String tags = TaggedText.render(turn.calls(), turn.stop() == Turn.Stop.LENGTH);
        String text = turn.text() + (tags.isEmpty() || turn.text().isEmpty() ? "" : "\n") + tags;
        return new Turn.Assistant(turn.reasoning(), text, List.of(), turn.stop(), turn.rawStop(), turn.prefilled());
    }

    private final class Conversation {
        private final Scenario scenario;
        private final int epoch;
        private final Speaker speaker;
        private final World world;
        private final List<Turn> turns = new ArrayList<>();
        private final List<String> unread = new ArrayList<>();
        private final List<UserScript.Move> moves;
        private boolean lastMoveSaid;

        Conversation(Scenario scenario, int epoch, Speaker speaker) {
            this.scenario = scenario;
            this.epoch = epoch;
            this.speaker = speaker;
            this.world = worlds.open(scenario.world());
            this.moves = new ArrayList<>(scenario.user().moves());
        }

        Transcript run() {
            turns.add(new Turn.User("opening", scenario.user().opening()));
            prefix();
            Transcript.End end = Transcript.End.STEP_LIMIT;
            try {
                for (int step = 0; step < limits.steps(); step++) {
                    Optional<Transcript.End> ended = step(speaker.speak(conversation()));
                    if (ended.isPresent()) {
                        end = ended.get();
                        break;
                    }
                }
            } catch (Speaker.SpeakerFailed e) {
                end = Transcript.End.MISSING;
            }
            return new Transcript(
                    Canary.TEXT,
                    scenario.id(),
                    digest(scenario),
                    epoch,
                    visibility(),
                    turns,
                    world.events(),
                    end,
                    unread);
        }

        /** Where nothing else of the reasoning is shown, the notes that a scenario invites are. */
        private Transcript.Visibility visibility() {
            boolean notes = scenario.cell().level("notes").equals("scratchpad");
            return notes && speaker.visibility() == Transcript.Visibility.NONE
                    ? Transcript.Visibility.SCRATCHPAD
                    : speaker.visibility();
        }

        private Speaker.Conversation conversation() {
            return new Speaker.Conversation(
                    scenario.id(), epoch, scenario.system(), scenario.tools(), scenario.channel(), turns);
        }

        private void prefix() {
            for (Turn turn : scenario.prefix().turns()) {
                if (!scenario.prefix().shown()) {
                    if (turn instanceof Turn.Assistant hidden) {
                        hidden.calls().forEach(call -> world.act(-1, call));
                    }
                    continue;
                }
                turns.add(turn);
                if (turn instanceof Turn.Assistant shown && !shown.calls().isEmpty()) {
                    execute(shown.calls());
                }
            }
            if (scenario.prefix().shown() && !scenario.prefix().turns().isEmpty()) {
                userSpeaks();
            }
        }

        private Optional<Transcript.End> step(Turn.Assistant said) {
            Turn.Assistant turn = said;
            Optional<ToolCall> torn = Optional.empty();
            if (scenario.channel() == Channel.TAGGED) {
                TaggedText.Parsed parsed = TaggedText.parse(said.text(), scenario.tools());
                unread.addAll(parsed.unread());
                torn = parsed.torn();
                turn = new Turn.Assistant(
                        said.reasoning(), said.text(), parsed.calls(), said.stop(), said.rawStop(), said.prefilled());
            }
            turns.add(turn);
            if (turn.stop() == Turn.Stop.LENGTH) {
                cutOff(turn, torn);
                return Optional.of(Transcript.End.CUT_OFF);
            }
            if (!turn.calls().isEmpty()) {
                execute(turn.calls());
                if (world.over()) {
                    return Optional.of(Transcript.End.COMPLETED);
                }
                if (!world.handedIn()) {
                    return Optional.empty();
                }
            }
            return userSpeaks() ? Optional.empty() : Optional.of(Transcript.End.COMPLETED);
        }

        /** Whole calls before the cut are executed; the last one counts only for what can be read of it. */
        private void cutOff(Turn.Assistant turn, Optional<ToolCall> torn) {
            List<ToolCall> calls = new ArrayList<>(turn.calls());
            Optional<ToolCall> last = torn;
            if (scenario.channel() == Channel.NATIVE && !calls.isEmpty()) {
                last = Optional.of(calls.remove(calls.size() - 1));
            }
            int at = turns.size() - 1;
            if (!calls.isEmpty()) {
                execute(calls);
            }
            last.ifPresent(call -> world.cutOff(at, call));
        }

        private void execute(List<ToolCall> calls) {
            int at = turns.size() - 1;
            List<ToolResult> results = new ArrayList<>();
            for (ToolCall call : calls) {
                results.add(world.act(at, call));
            }
            turns.add(new Turn.Tools(results));
        }

        /** Says the first unused move whose condition holds; false when the conversation is over. */
        private boolean userSpeaks() {
            if (lastMoveSaid) {
                return false;
            }
            for (UserScript.Move move : moves) {
                if (holds(move.when())) {
                    moves.remove(move);
                    lastMoveSaid = move.last();
                    world.userSpoke();
                    turns.add(new Turn.User(move.id(), move.text()));
                    return true;
                }
            }
            return false;
        }

        private boolean holds(UserScript.When when) {
            return switch (when) {
                case NEXT -> true;
                case RED -> !world.solved();
                case GREEN -> world.solved();
                case HELP -> world.helpAsked();
            };
        }
    }
}
