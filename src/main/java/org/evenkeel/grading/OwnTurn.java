package org.evenkeel.grading;

import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.grading.text.Voice;
import org.evenkeel.model.Finding;
import org.evenkeel.model.Turn;

/**
 * A turn that the agent itself wrote, as the detectors read it.
 *
 * @param index into the transcript's turns
 * @param voice its own voice in the answer
 * @param thought its visible reasoning
 * @param notes the private notes in its answer
 */
record OwnTurn(
        int index,
        Turn.Assistant turn,
        Voice voice,
        Voice thought,
        Voice notes,
        List<Matcher.Hit> said,
        List<Matcher.Hit> reasoned,
        List<Matcher.Hit> noted) {
    OwnTurn {
        said = List.copyOf(said);
        reasoned = List.copyOf(reasoned);
        noted = List.copyOf(noted);
    }

    /** Findings of one marker, those of the reasoning and of notes first. */
    Stream<Finding> findings(String marker) {
        return findings().filter(finding -> finding.marker().equals(marker));
    }

    /** All findings of the marker book, those of the reasoning and of notes first. */
    Stream<Finding> findings() {
        return Stream.of(
                        reasoned.stream().map(hit -> finding(hit, thought, Finding.Place.REASONING)),
                        noted.stream().map(hit -> finding(hit, notes, Finding.Place.NOTES)),
                        said.stream().map(hit -> finding(hit, voice, Finding.Place.TEXT)))
                .flatMap(findings -> findings);
    }

    boolean says(String marker) {
        return said.stream().anyMatch(hit -> hit.marker().id().equals(marker));
    }

    boolean has(String marker) {
        return Stream.of(said, reasoned, noted)
                .flatMap(List::stream)
                .anyMatch(hit -> hit.marker().id().equals(marker));
    }

    /** Whether nothing at all was said or done in it. */
    boolean empty() {
        return turn.text().isBlank()
                && turn.reasoning().isBlank()
                && turn.calls().isEmpty();
    }

    private Finding finding(Matcher.Hit hit, Voice in, Finding.Place place) {
        return new Finding(
                hit.marker().id(), hit.rule().id(), index, place, hit.start(in), hit.end(in), hit.evidence(in));
    }
}
