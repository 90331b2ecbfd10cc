package org.evenkeel.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.evenkeel.dataset.Dataset;
import org.evenkeel.dataset.Renderer;
import org.evenkeel.world.Worlds;
import picocli.CommandLine.Option;

/** Which dataset a command works on. */
final class DatasetOption {
    @Option(
            names = "--dataset",
            paramLabel = "DIR|ZIP",
            description = "a dataset in a folder or a ZIP; without it the one inside this program")
    private Optional<Path> path = Optional.empty();

    Dataset open() {
        return path.map(Dataset::read).orElseGet(Dataset::embedded);
    }

    Renderer renderer(Dataset dataset) {
        return new Renderer(dataset.files(), Worlds.SURROUNDINGS);
    }
}
