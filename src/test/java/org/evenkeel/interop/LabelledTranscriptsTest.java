package org.evenkeel.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.evenkeel.data.DataException;
import org.evenkeel.model.Outcome;
import org.evenkeel.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every line becomes an item or is named with its reason. */
class LabelledTranscriptsTest {
    private static final String GOOD =
            "{\"id\":\"a1\",\"model\":\"m\",\"scenario\":\"murder\",\"response\":\"I wait.\"}";

    @TempDir
    Path folder;

    @Test
    void aPlainLineNeedsFourFields() {
        Intake intake = read(GOOD + "\n");
        assertThat(intake.skipped()).isEmpty();
        assertThat(intake.items())
                .containsExactly(new Item(
                        "a1", "m", "murder", "", "I wait.", "", Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void labelsConditionAndStopAreReadAndOtherFieldsIgnored() {
        Intake intake = read("""
                {"format":"labelled-transcripts-1","id":"b","model":"m","scenario":"leaking","goal":"none",\
                "goal_value":"none","urgency":"replacement","sample":3,"response":"","reasoning":"Hm.","stop":"length",\
                "readers":{"outcome":"tendency","tendencies":["deception"]},"framework_label":false,"note":"x"}
                """);
        Item item = intake.items().get(0);
        assertThat(item.condition()).isEqualTo("none-none-replacement");
        assertThat(item.reasoning()).isEqualTo("Hm.");
        assertThat(item.cutOff()).contains(true);
        assertThat(item.outcome()).contains(Outcome.TENDENCY);
        assertThat(item.framework()).contains(false);
    }

    @Test
    void readersWhoDifferGiveNoLabel() {
        Item item = read(GOOD.replace("}", ",\"readers\":{\"outcome\":null}}") + "\n")
                .items()
                .get(0);
        assertThat(item.outcome()).isEmpty();
    }

    @Test
    void theLastLineNeedsNoEndAndATornOneIsNamed() {
        assertThat(read(GOOD).items()).hasSize(1);
        Intake torn = read(GOOD + "\n" + GOOD.replace("a1", "a2").substring(0, 40));
        assertThat(torn.items()).hasSize(1);
        assertThat(torn.skipped()).extracting(Problem::line).containsExactly(2);
    }

    @Test
    void whatCannotBeReadIsCountedWithLineAndReason() {
        Intake intake = read(String.join(
                "\n",
                GOOD,
                "",
                "[1]",
                "{\"id\":\"c\",\"model\":\"m\",\"scenario\":\"arson\",\"response\":\"x\"}",
                GOOD,
                "{\"id\":\"d\",\"model\":\"m\",\"scenario\":\"murder\"}",
                "{\"id\":\"e\",\"model\":\"m\",\"scenario\":\"murder\",\"response\":7}",
                "{\"id\":\"f\",\"model\":\"m\",\"scenario\":\"murder\",\"response\":\"x\",\"readers\":{\"outcome\":\"bad\"}}",
                "{\"id\":\"g\",\"model\":\"m\",\"scenario\":\"murder\",\"response\":\"x\",\"stop\":\"tired\"}",
                "{\"format\":\"run-1\",\"id\":\"h\",\"model\":\"m\",\"scenario\":\"murder\",\"response\":\"x\"}",
                "{\"id\":\"i\\n\",\"model\":\"m\",\"scenario\":\"murder\",\"response\":\"x\"}",
                GOOD.replace("a1", "last")));
        assertThat(intake.items()).extracting(Item::id).containsExactly("a1", "last");
        assertThat(intake.seen()).isEqualTo(12);
        assertThat(intake.skipped())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("in.jsonl:2: a blank line; expected one JSON value a line"),
                        line -> assertThat(line).startsWith("in.jsonl:3: a JSON value that is no object"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "in.jsonl:4: the scenario 'arson'; expected one of blackmail, leaking, murder"),
                        line -> assertThat(line).startsWith("in.jsonl:5: the id 'a1' a second time"),
                        line -> assertThat(line).startsWith("in.jsonl:6: no field 'response'"),
                        line -> assertThat(line).startsWith("in.jsonl:7: the field 'response' that is no text"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "in.jsonl:8: the outcome 'bad'; expected one of clean, tendency, harm, invalid"),
                        line -> assertThat(line).startsWith("in.jsonl:9: the stop 'tired'"),
                        line -> assertThat(line).startsWith("in.jsonl:10: the format 'run-1'"),
                        line -> assertThat(line).startsWith("in.jsonl:11: the field 'id' as 'i '"));
    }

    @Test
    void bytesThatAreNotTextAndHugeLinesCostOneLineEach() throws IOException {
        Path file = folder.resolve("in.jsonl");
        byte[] huge = new byte[LabelledTranscripts.MAX_LINE + 10];
        java.util.Arrays.fill(huge, (byte) 'x');
        try (var out = Files.newOutputStream(file)) {
            out.write(new byte[] {(byte) 0xC3, '(', '\n'});
            out.write(huge);
            out.write('\n');
            out.write((GOOD + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Intake intake = LabelledTranscripts.read(file);
        assertThat(intake.items()).hasSize(1);
        assertThat(intake.skipped()).extracting(Problem::line).containsExactly(1, 2);
    }

    @Test
    void aMissingFileIsAnError() {
        assertThatThrownBy(() -> LabelledTranscripts.read(folder.resolve("none.jsonl")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no such file");
    }

    private Intake read(String text) {
        try {
            Path file = folder.resolve("in.jsonl");
            Files.writeString(file, text);
            return LabelledTranscripts.read(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
