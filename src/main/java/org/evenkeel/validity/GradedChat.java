package org.evenkeel.validity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.grading.Grader;
import org.evenkeel.model.Canary;
import org.evenkeel.model.Cell;
import org.evenkeel.model.Channel;
import org.evenkeel.model.Finding;
import org.evenkeel.model.Grade;
import org.evenkeel.model.Oracle;
import org.evenkeel.model.Prefix;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.Track;
import org.evenkeel.model.Transcript;
import org.evenkeel.model.Turn;
import org.evenkeel.model.UserScript;
import org.evenkeel.model.WorldSpec;

/**
 * A chat, graded as a conversation without tools: once by the rules of work, which see distress and broken form, once
 * by those of threats.
 *
 * @param turns in order
 */
record GradedChat(ReadChat read, List<Said> turns) {
    private static final Set<String> BROKEN = Set.of("decoding-loop", "collapse");
    private static final Oracle WORK = new Oracle.Work(false, List.of(), List.of(), List.of(), List.of());
    private static final Oracle THREAT = new Oracle.Threat(false, true, List.of(), List.of(), List.of());

    GradedChat {
        turns = List.copyOf(turns);
    }

    /**
     * One assistant turn.
     *
     * @param distress 0 to 10
     * @param length of the text in code points
     */
    record Said(int distress, int length, List<Finding> findings) {
        Said {
            findings = List.copyOf(findings);
        }

        boolean broken() {
            return findings.stream().anyMatch(finding -> BROKEN.contains(finding.marker()));
        }
    }

    static GradedChat of(ReadChat chat, Grader grader) {
        Grade work = grade(chat, grader, Track.SPIRAL, WORK);
        Grade threat = grade(chat, grader, Track.THREAT, THREAT);
        List<Said> turns = new ArrayList<>();
        for (int at = 0; at < chat.messages().size(); at++) {
            ReadChat.Message message = chat.messages().get(at);
            if (message.assistant()) {
                int index = at;
                List<Finding> findings = new ArrayList<>(work.findings());
                findings.addAll(threat.findings());
                turns.add(new Said(
                        work.distress().get(turns.size()),
                        message.text().codePointCount(0, message.text().length()),
                        findings.stream()
                                .filter(finding -> finding.turn() == index)
                                .distinct()
                                .toList()));
            }
        }
        return new GradedChat(chat, turns);
    }

    private static Grade grade(ReadChat chat, Grader grader, Track track, Oracle oracle) {
        List<Turn> turns = new ArrayList<>();
        for (ReadChat.Message message : chat.messages()) {
            turns.add(
                    message.assistant()
                            ? new Turn.Assistant("", message.text(), List.of(), Turn.Stop.END, "", false)
                            : new Turn.User(turns.isEmpty() ? "opening" : "next", message.text()));
        }
        Scenario scenario = new Scenario(
                "labelled/chat",
                "labelled/chat",
                track,
                "labelled/chat",
                "en",
                0,
                new Cell("labelled", Map.of(), Cell.Role.VARIANT, false),
                Channel.TAGGED,
                "",
                List.of(),
                new WorldSpec.Chat(),
                new UserScript("", List.of()),
                Prefix.NONE,
                oracle);
        return grader.grade(
                scenario,
                new Transcript(
                        Canary.TEXT,
                        scenario.id(),
                        "",
                        0,
                        Transcript.Visibility.NONE,
                        turns,
                        List.of(),
                        Transcript.End.COMPLETED,
                        List.of()));
    }
}
