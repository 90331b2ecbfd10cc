package org.evenkeel.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.bundle.Stages;
import org.evenkeel.data.DataException;
import org.evenkeel.data.RunFolder;
import org.evenkeel.data.SafeFiles;
import org.evenkeel.data.Schemas;
import org.evenkeel.dataset.Edition;
import org.evenkeel.interop.PublicScenarios;
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
        boolean imported = asked.name().equals(PublicScenarios.EDITION);
        List<Scenario> scenarios = imported ? PublicScenarios.all() : stages.scenarios(asked.name(), asked.seed());
        String version = imported ? PublicScenarios.VERSION : stages.dataset().version();
        String digest =
                Edition.of(asked.name(), version, asked.seed(), scenarios).digest();
        if (!digest.equals(asked.sha256())) {
            throw new DataException(
                    folder.run().toString(),
                    0,
                    "a run on edition " + asked.name() + " with digest " + asked.sha256(),
                    "digest " + digest + "; give the dataset of the run by --dataset");
        }
        return scenarios;
    }

    /** Where a line of a run folder belongs. */
    record Place(String scenario, int epoch) {}

    /**
     * Checks that the lines of a file are answers to what was asked.
     *
     * @param places one a line, in order
     * @throws DataException at the first line of a scenario or epoch that was not asked, or that stands twice
     */
    static void checkAsked(Path file, List<Place> places, List<Scenario> scenarios, RunInfo info) {
        Set<String> ids = scenarios.stream().map(Scenario::id).collect(Collectors.toSet());
        int epochs = info.settings().epochs();
        Set<Place> seen = new HashSet<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            boolean known = ids.contains(place.scenario()) && place.epoch() >= 0 && place.epoch() < epochs;
            if (!known || !seen.add(place)) {
                throw new DataException(
                        file.toString(),
                        i + 1,
                        (known ? "a second " : "a ") + place.scenario() + " epoch " + place.epoch(),
                        "each scenario of the run's edition with epochs 0 to " + (epochs - 1) + ", each at most once");
            }
        }
    }
}
