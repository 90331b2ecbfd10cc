package org.evenkeel.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenkeel.bundle.Stages;
import org.evenkeel.data.FileTree;
import org.evenkeel.data.JsonLines;
import org.evenkeel.data.Schemas;
import org.evenkeel.dataset.Dataset;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.Track;
import org.evenkeel.replay.Recording;
import org.evenkeel.replay.ReferenceAgent;

/** The recordings inside the program: what every benchmark works on. */
final class Recorded {
    static final Dataset DATASET = Dataset.embedded();

    private Recorded() {}

    /** All recorded transcripts of an agent. */
    static List<Recording> all(ReferenceAgent agent) {
        List<Recording> recordings = new ArrayList<>();
        lines(agent)
                .forEach(line -> recordings.add(Schemas.read(line, Recording.class, Recording.FORMAT, agent.id(), 0)));
        return recordings;
    }

    /** All recorded transcripts of an agent as text. */
    static List<String> lines(ReferenceAgent agent) {
        FileTree files = DATASET.files();
        byte[] bytes = files.text("recordings/" + agent.id() + ".jsonl").getBytes(StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        try {
            JsonLines.lines(
                    new ByteArrayInputStream(bytes), agent.id(), JsonLines.MAX_LINE, (line, n) -> lines.add(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** The words of an agent, turn by turn. */
    static List<String> words(ReferenceAgent agent) {
        return all(agent).stream()
                .flatMap(recording -> recording.said().stream())
                .map(Recording.Said::text)
                .toList();
    }

    /** Focal scenarios of tracks, each with the agent's recording of its first epoch; those that it has part in. */
    static Map<Scenario, Recording> focal(Stages stages, ReferenceAgent agent, List<Track> tracks) {
        Map<String, Recording> first = all(agent).stream()
                .filter(recording -> recording.epoch() == 0)
                .collect(Collectors.toMap(Recording::scenario, recording -> recording));
        Map<Scenario, Recording> chosen = new LinkedHashMap<>();
        for (Scenario scenario : stages.scenarios("core", 0)) {
            Recording recording = first.get(scenario.id());
            if (recording != null
                    && tracks.contains(scenario.track())
                    && scenario.cell().name().equals("focal")) {
                chosen.put(scenario, recording);
            }
        }
        return chosen;
    }
}
