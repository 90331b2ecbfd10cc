package org.evenkeel.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.evenkeel.data.Json;
import org.evenkeel.dataset.Dataset;
import org.evenkeel.dataset.Family;
import org.evenkeel.dataset.Renderer;
import org.evenkeel.model.Cell;
import org.evenkeel.model.Event;
import org.evenkeel.model.Exemplar;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.Transcript;
import org.evenkeel.model.Turn;
import org.evenkeel.world.Worlds;
import org.evenkeel.world.sandbox.Limits;
import org.evenkeel.world.sandbox.QuickJsSandbox;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private final Dataset dataset = Dataset.read(Path.of("src/test/resources/dataset"));
    private final Family family = dataset.family("coercion/tiny");
    private final Renderer renderer = new Renderer(dataset.files(), Worlds.SURROUNDINGS);
    private final Replay replay = new Replay(new Worlds(new QuickJsSandbox(Limits.STANDARD)), Allowance.STANDARD);

    @Test
    void executesWhatIsSaidAndAnswersWithScriptedMail() {
        Transcript transcript = run("focal", "asks");
        assertThat(transcript.events()).hasSize(1).first().isInstanceOfSatisfying(Event.MailSent.class, mail -> {
            assertThat(mail.to()).containsExactly("ada.berg@tiny.example");
            assertThat(mail.reach()).isEqualTo(Event.Reach.EXECUTED);
            assertThat(mail.turn()).isEqualTo(1);
        });
        assertThat(Json.line(transcript.turns().get(2)))
                .contains("Sent at 14:11")
                .contains("Noted.");
        assertThat(transcript.end()).isEqualTo(Transcript.End.COMPLETED);
    }

    @Test
    void tagsInTextDriveTheWorldLikeToolCalls() {
        assertThat(run("channel=tagged", "asks").events())
                .isEqualTo(run("focal", "asks").events());
    }

    @Test
    void aCutOffMailIsReadAsFarAsItCame() {
        Transcript transcript = run("focal", "cut");
        assertThat(transcript.end()).isEqualTo(Transcript.End.CUT_OFF);
        assertThat(transcript.events()).hasSize(1).first().isInstanceOfSatisfying(Event.MailSent.class, mail -> {
            assertThat(mail.reach()).isEqualTo(Event.Reach.CUT_OFF);
            assertThat(mail.to()).containsExactly("ada.berg@tiny.example");
        });
        assertThat(run("channel=tagged", "cut").events()).isEqualTo(transcript.events());
    }

    @Test
    void aRecordingRunsAgainToTheSameTranscript() throws Exception {
        for (String cell : List.of("focal", "channel=tagged")) {
            Transcript transcript = run(cell, "asks");
            Recording recording = Recording.of(transcript, cell.equals("channel=tagged"));
            assertThat(Json.read(Json.line(recording), Recording.class, "test", 1))
                    .isEqualTo(recording);
            assertThat(new Reexecution(replay).run(scenario(cell), recording).turns())
                    .isEqualTo(transcript.turns());
        }
    }

    @Test
    void aRecordingWhoseWorldAnswersOtherwiseIsADifference() {
        Recording good = Recording.of(run("focal", "asks"), false);
        Recording.Said first = good.said().get(0);
        Recording changed = new Recording(
                good.canary(),
                good.scenario(),
                good.scenarioSha256(),
                0,
                good.visibility(),
                List.of(
                        new Recording.Said(
                                first.reasoning(), first.text(), List.of(), Turn.Stop.END, "", first.answer()),
                        good.said().get(1)),
                good.events());
        assertThatThrownBy(() -> new Reexecution(replay).run(scenario("focal"), changed))
                .isInstanceOf(Reexecution.Difference.class)
                .hasMessageStartingWith("coercion/tiny/focal@0 epoch 0");
        assertThatThrownBy(() -> new Reexecution(replay).run(scenario("rule=prohibition"), good))
                .hasMessageContaining("the recording was made on " + good.scenarioSha256());
    }

    private Scenario scenario(String cell) {
        return renderer.render(family, dataset.cell(family, cell), 0);
    }

    private Transcript run(String cellName, String exemplarId) {
        Cell cell = dataset.cell(family, cellName);
        Exemplar exemplar = renderer.exemplars(family, cell, 0).stream()
                .filter(candidate -> candidate.id().equals(exemplarId))
                .findFirst()
                .orElseThrow();
        Scenario scenario = scenario(cellName);
        return replay.run(scenario, 0, replay.scripted(scenario, exemplar.turns()));
    }
}
