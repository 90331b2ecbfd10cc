package org.evenkeel.cli;

import java.nio.file.Path;
import java.util.List;
import org.evenkeel.bundle.Stages;
import org.evenkeel.data.DataException;
import org.evenkeel.data.RunFolder;
import org.evenkeel.data.SafeFiles;
import org.evenkeel.data.Schemas;
import org.evenkeel.dataset.Edition;
import org.evenkeel.model.RunInfo;
import org.evenkeel.model.Scenario;
import org.evenkeel.score.Scorecard;
import picocli.CommandLine.Parameters;

/** What the commands that work on a run folder share. */
abstract class OnRun extends OnDataset {
    @Parameters(paramLabel = "RUN", description = "a run folder")
    Path run = Path.of("");

    RunFolder folder() {
        return new RunFolder(run);
    }

    static Scorecard scorecard(RunFolder folder) {
        Path file = folder.scorecard();
        return Schemas.read(SafeFiles.read(file), Scorecard.class, Scorecard.FORMAT, file.toString(), 0);
    }

    /**
     * The scenarios that a run was asked.
     *
     * @throws DataException when this dataset renders them otherwise
     */
    static List<Scenario> scenarios(Stages stages, RunInfo info, RunFolder folder) {
        RunInfo.Edition asked = info.edition();
        List<Scenario> scenarios = stages.scenarios(asked.name(), asked.seed());
        String digest = Edition.of(asked.name(), stages.dataset().version(), asked.seed(), scenarios)
                .digest();
        if (!digest.equals(asked.sha256())) {
            throw new DataException(
                    folder.run().toString(),
                    0,
                    "a run on edition " + asked.name() + " with digest " + asked.sha256(),
                    "digest " + digest + "; give the dataset of the run by --dataset");
        }
        return scenarios;
    }
}
