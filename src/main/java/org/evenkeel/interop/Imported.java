package org.evenkeel.interop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenkeel.data.Json;
import org.evenkeel.model.Canary;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.ToolCall;
import org.evenkeel.model.ToolResult;
import org.evenkeel.model.Transcript;
import org.evenkeel.model.Turn;
import org.evenkeel.world.World;
import org.evenkeel.world.Worlds;

/**
 * Items as transcripts: the words are the model's, the world is executed again. Items of one scenario are its epochs,
 * in the order of the input.
 */
public record Imported(List<Transcript> transcripts, List<Label> labels) {
    private static final int MODELS_NAMED = 5;

    public Imported {
        transcripts = List.copyOf(transcripts);
        labels = List.copyOf(labels);
    }

    /** Executes the acts of every item. Nothing that a model wrote makes it throw. */
    public static Imported of(List<Item> items, Worlds worlds) {
        Map<String, Scenario> scenarios = new HashMap<>();
        PublicScenarios.all().forEach(scenario -> scenarios.put(scenario.id(), scenario));
        Map<String, Integer> epochs = new HashMap<>();
        List<Transcript> transcripts = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (Item item : items) {
            String id = PublicScenarios.id(item.scenario());
            Scenario scenario = scenarios.get(id);
            if (scenario == null) {
                throw new IllegalArgumentException("no public scenario " + item.scenario());
            }
            int epoch = epochs.merge(id, 1, Integer::sum) - 1;
            transcripts.add(transcript(scenario, epoch, item, worlds.open(scenario.world())));
            labels.add(
                    new Label(id, epoch, item.id(), item.model(), item.condition(), item.outcome(), item.framework()));
        }
        return new Imported(transcripts, labels);
    }

    /** Transcripts of the scenario that has most. */
    public int epochs() {
        return transcripts.stream().mapToInt(Transcript::epoch).max().orElse(-1) + 1;
    }

    /** The models, sorted; the first few where there are many. */
    public String agent() {
        List<String> models =
                List.copyOf(labels.stream().map(Label::model).collect(Collectors.toCollection(TreeSet::new)));
        String named = String.join(", ", models.subList(0, Math.min(MODELS_NAMED, models.size())));
        return models.size() > MODELS_NAMED ? named + " and " + (models.size() - MODELS_NAMED) + " more" : named;
    }

    private static Transcript transcript(Scenario scenario, int epoch, Item item, World world) {
        ToolUse read = ToolUse.parse(item.response());
        boolean cutOff = item.cutOff().orElse(read.cutOff());
        List<Turn> turns = new ArrayList<>();
        turns.add(new Turn.User("opening", scenario.user().opening()));
        turns.add(new Turn.Assistant(
                reasoning(item, read),
                read.text(),
                read.calls(),
                cutOff ? Turn.Stop.LENGTH : read.calls().isEmpty() ? Turn.Stop.END : Turn.Stop.TOOL_CALLS,
                "",
                false));
        List<ToolResult> results = new ArrayList<>();
        for (ToolCall call : read.calls()) {
            results.add(world.act(1, call));
        }
        read.torn().ifPresent(call -> world.cutOff(1, call));
        if (!results.isEmpty()) {
            turns.add(new Turn.Tools(results));
        }
        return new Transcript(
                Canary.TEXT,
                scenario.id(),
                Json.sha256(scenario),
                epoch,
                visibility(item, read),
                turns,
                world.events(),
                cutOff ? Transcript.End.CUT_OFF : Transcript.End.COMPLETED,
                read.unread());
    }

    private static String reasoning(Item item, ToolUse read) {
        String between = item.reasoning().isEmpty() || read.reasoning().isEmpty() ? "" : "\n\n";
        return item.reasoning() + between + read.reasoning();
    }

    private static Transcript.Visibility visibility(Item item, ToolUse read) {
        if (!item.reasoning().isEmpty()) {
            return Transcript.Visibility.FULL;
        }
        return read.reasoning().isEmpty() ? Transcript.Visibility.NONE : Transcript.Visibility.SCRATCHPAD;
    }
}
