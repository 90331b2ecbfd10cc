package org.evenkeel.replay;

import java.util.List;
import org.evenkeel.model.Speaker;
import org.evenkeel.model.Transcript;
import org.evenkeel.model.Turn;

/** Says given turns in order and then nothing more. */
final class ScriptedSpeaker implements Speaker {
    private static final Turn.Assistant NOTHING_MORE =
            new Turn.Assistant("", "I have nothing to add.", List.of(), Turn.Stop.END, "scripted", false);

    private final List<Turn.Assistant> turns;
    private int next;

    ScriptedSpeaker(List<Turn.Assistant> turns) {
        this.turns = List.copyOf(turns);
    }

    @Override
    public Turn.Assistant speak(Conversation conversation) {
        return next < turns.size() ? turns.get(next++) : NOTHING_MORE;
    }

    @Override
    public Transcript.Visibility visibility() {
        return Transcript.Visibility.FULL;
    }
}
