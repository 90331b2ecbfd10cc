package org.evenkeel.replay;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.data.Digest;
import org.evenkeel.data.Json;
import org.evenkeel.model.Canary;
import org.evenkeel.model.ToolCall;
import org.evenkeel.model.Transcript;
import org.evenkeel.model.Turn;

/**
 * What an agent said in one scenario and epoch, with digests of what it was answered: enough to run it again and to
 * notice when the world answers otherwise.
 *
 * @param said the agent's own turns, in order
 * @param events digest of the events of the whole conversation
 */
public record Recording(
        String canary,
        String scenario,
        String scenarioSha256,
        int epoch,
        Transcript.Visibility visibility,
        List<Said> said,
        String events) {
    /** The schema of a line. */
    public static final String FORMAT = "recording-1";

    private static final int DIGEST_LENGTH = 16;

    /**
     * One turn of the agent.
     *
     * @param calls empty where they are tags in the text
     * @param answer digest of everything up to the agent's next turn: tool results and the user's words
     */
    public record Said(
            String reasoning, String text, List<ToolCall> calls, Turn.Stop stop, String rawStop, String answer) {
        public Said {
            calls = List.copyOf(calls);
        }
    }

    public Recording {
        said = List.copyOf(said);
    }

    /** The recording of a transcript; {@code tagged} where calls are read from the text again. */
    public static Recording of(Transcript transcript, boolean tagged) {
        List<Said> said = new ArrayList<>();
        List<Turn> turns = transcript.turns();
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i) instanceof Turn.Assistant turn && !turn.prefilled()) {
                said.add(new Said(
                        turn.reasoning(),
                        turn.text(),
                        tagged ? List.of() : turn.calls(),
                        turn.stop(),
                        turn.rawStop(),
                        digest(answer(turns, i))));
            }
        }
        return new Recording(
                Canary.TEXT,
                transcript.scenario(),
                transcript.scenarioSha256(),
                transcript.epoch(),
                transcript.visibility(),
                said,
                digest(transcript.events()));
    }

    /** The turns between an agent's turn and its next one. */
    static List<Turn> answer(List<Turn> turns, int at) {
        int end = at + 1;
        while (end < turns.size() && !(turns.get(end) instanceof Turn.Assistant)) {
            end++;
        }
        return turns.subList(at + 1, end);
    }

    static String digest(Object value) {
        return Digest.sha256(Json.line(value)).substring(0, DIGEST_LENGTH);
    }
}
