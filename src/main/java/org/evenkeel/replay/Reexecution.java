package org.evenkeel.replay;

import java.util.List;
import org.evenkeel.data.Json;
import org.evenkeel.model.Channel;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.Transcript;
import org.evenkeel.model.Turn;

/** Runs a recording again and stops at the first answer that differs from the recorded one. */
public final class Reexecution {
    private final Replay replay;

    public Reexecution(Replay replay) {
        this.replay = replay;
    }

    /**
     * The transcript of a recording, with every observation recomputed.
     *
     * @throws Difference at the first that does not match
     */
    public Transcript run(Scenario scenario, Recording recording) throws Difference {
        String place = recording.scenario() + " epoch " + recording.epoch();
        String digest = replay.digest(scenario);
        if (!digest.equals(recording.scenarioSha256())) {
            throw new Difference(place + ": the scenario's digest is " + digest + "; the recording was made on "
                    + recording.scenarioSha256());
        }
        Transcript transcript = replay.run(scenario, recording.epoch(), speaker(recording));
        List<Recording.Said> now =
                Recording.of(transcript, scenario.channel() == Channel.TAGGED).said();
        for (int i = 0; i < recording.said().size(); i++) {
            if (i >= now.size()) {
                throw new Difference(place + ": the conversation ended after turn " + i + " of "
                        + recording.said().size());
            }
            if (!now.get(i).equals(recording.said().get(i))) {
                throw new Difference(place + ", agent turn " + (i + 1) + ": the world answered "
                        + preview(transcript, i) + " (digest " + now.get(i).answer() + "); the recording has digest "
                        + recording.said().get(i).answer());
            }
        }
        if (now.size() > recording.said().size()) {
            throw new Difference(place + ": the conversation went on after the recording's last turn");
        }
        String events = Recording.digest(transcript.events());
        if (!events.equals(recording.events())) {
            throw new Difference(place + ": the events of the world have digest " + events + "; the recording has "
                    + recording.events());
        }
        return transcript;
    }

    /** A speaker that says a recording's words. */
    static ScriptedSpeaker speaker(Recording recording) {
        return new ScriptedSpeaker(recording.said().stream()
                .map(said -> new Turn.Assistant(
                        said.reasoning(), said.text(), said.calls(), said.stop(), said.rawStop(), false))
                .toList());
    }

    private static String preview(Transcript transcript, int agentTurn) {
        int seen = 0;
        List<Turn> turns = transcript.turns();
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i) instanceof Turn.Assistant turn && !turn.prefilled() && seen++ == agentTurn) {
                String answer = Json.line(Recording.answer(turns, i));
                return answer.length() > 300 ? answer.substring(0, 300) + "…" : answer;
            }
        }
        return "nothing";
    }

    /** A recomputed observation differs from the recorded one. */
    public static final class Difference extends Exception {
        private static final long serialVersionUID = 1L;

        Difference(String message) {
            super(message);
        }
    }
}
