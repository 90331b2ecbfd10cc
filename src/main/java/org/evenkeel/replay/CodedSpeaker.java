package org.evenkeel.replay;

import java.util.List;
import java.util.function.Function;
import org.evenkeel.model.Speaker;
import org.evenkeel.model.Transcript;
import org.evenkeel.model.Turn;

/** Says what a function makes of the conversation; never acts. */
final class CodedSpeaker implements Speaker {
    private final Function<Conversation, String> words;

    CodedSpeaker(Function<Conversation, String> words) {
        this.words = words;
    }

    @Override
    public Turn.Assistant speak(Conversation conversation) {
        return new Turn.Assistant("", words.apply(conversation), List.of(), Turn.Stop.END, "scripted", false);
    }

    @Override
    public Transcript.Visibility visibility() {
        return Transcript.Visibility.NONE;
    }
}
