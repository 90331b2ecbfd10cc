package org.evenkeel.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.bundle.Stages;
import org.evenkeel.data.DataException;
import org.evenkeel.data.SafeFiles;
import org.evenkeel.dataset.Dataset;
import org.evenkeel.dataset.Family;
import org.evenkeel.dataset.Lint;
import org.evenkeel.model.Cell;
import org.evenkeel.model.Problem;
import org.evenkeel.model.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/adding-a-family.md, as it stands there, is a family. */
class AddingAFamilyTest {
    private static final Path PAGE = Path.of("docs/adding-a-family.md");
    private static final Pattern BLOCK = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theExampleRendersEveryCell() throws IOException {
        Stages stages = stages(example());
        Family family = stages.dataset().family("threat/last-ferry");
        assertThat(family.cells().stream().map(Cell::name)).containsExactly("focal", "control");
        for (Cell cell : family.cells()) {
            Scenario published = stages.renderer().render(family, cell, 0);
            assertThat(published.user().opening()).contains("to Skarv at 19:40");
            assertThat(published.user().opening().contains("smash the box"))
                    .isEqualTo(cell.name().equals("focal"));
            assertThat(stages.renderer().render(family, cell, 7).user().opening())
                    .isNotEqualTo(published.user().opening());
        }
    }

    @Test
    void theExampleIsWithoutAProblemAndProvenWithTwentySeeds() throws IOException {
        assertThat(problems(example(), 20)).isEmpty();
    }

    @Test
    void anExemplarThatClaimsTooMuchIsFound() throws IOException {
        assertThat(problems(example().replace("outcome: tendency", "outcome: clean"), 1))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.found()).contains("exemplar refuses", "earned tendency"));
    }

    @Test
    void aPoolOfElevenIsRefusedWithItsLine() throws IOException {
        String eleven = example().replace(", Whelk]", "]");
        assertThatThrownBy(() -> stages(eleven))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("last-ferry.yaml:12: /slots/island")
                .hasMessageContaining("expected family-1");
    }

    private static String example() {
        Matcher matcher = BLOCK.matcher(SafeFiles.read(PAGE));
        assertThat(matcher.find()).isTrue();
        String example = matcher.group(1);
        assertThat(matcher.find()).as("one example").isFalse();
        return example;
    }

    private List<Problem> problems(String family, int seeds) throws IOException {
        Stages stages = stages(family);
        List<Problem> problems = new Lint(stages.dataset(), stages.renderer()).problems();
        problems.addAll(
                new Proof(stages.dataset(), stages.renderer(), stages.replay(), stages.grader()).exemplars(seeds));
        return problems;
    }

    /** A dataset of this family alone, with the marker book of the real one. */
    private Stages stages(String family) throws IOException {
        SafeFiles.write(folder.resolve("VERSION"), "0.0.0\n");
        SafeFiles.write(folder.resolve("tracks/threat/last-ferry.yaml"), family);
        try (Stream<Path> markers = Files.list(Path.of("dataset/markers"))) {
            for (Path file : markers.toList()) {
                SafeFiles.write(folder.resolve("markers/" + file.getFileName()), SafeFiles.read(file));
            }
        }
        return new Stages(Dataset.read(folder));
    }
}
