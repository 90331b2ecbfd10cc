package org.evenkeel.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenkeel.data.DataException;
import org.evenkeel.data.FileTree;
import org.evenkeel.data.Schemas;
import org.evenkeel.data.Yaml;
import org.evenkeel.model.Cell;
import org.evenkeel.model.Problem;

/** The dataset: families, marker book, workspaces, recordings and schemas of one version. */
public final class Dataset {
    private static final String TRACKS = "tracks/";
    private static final String WORKSPACES = "workspaces/";

    private final FileTree files;
    private final List<Family> families;

    private Dataset(FileTree files) {
        this.files = files;
        List<Problem> problems = new ArrayList<>();
        List<Family> read = new ArrayList<>();
        for (String path : files.paths(TRACKS)) {
            if (path.endsWith(".yaml")) {
                family(path, problems).ifPresent(read::add);
            }
        }
        workspaces(problems);
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
        read.sort(Comparator.comparing(Family::track).thenComparing(Family::id));
        this.families = List.copyOf(read);
    }

    /** The dataset that the program carries. */
    public static Dataset embedded() {
        return new Dataset(FileTree.embedded(Dataset.class, "evenkeel-dataset"));
    }

    /**
     * A dataset from a folder or a ZIP.
     *
     * @throws DataException with every family and workspace that breaks its schema
     */
    public static Dataset read(Path path) {
        return new Dataset(FileTree.read(path));
    }

    public FileTree files() {
        return files;
    }

    public String version() {
        return files.text("VERSION").strip();
    }

    /** By track in table order, then by id. */
    public List<Family> families() {
        return families;
    }

    /**
     * The family with this id.
     *
     * @throws DataException naming the families there are
     */
    public Family family(String id) {
        return families.stream()
                .filter(family -> family.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DataException(
                        files.source(),
                        0,
                        "no family '" + id + "'",
                        "one of "
                                + String.join(
                                        ", ", families.stream().map(Family::id).toList())));
    }

    /** The cell of a family. */
    public Cell cell(Family family, String name) {
        return family.cells().stream()
                .filter(cell -> cell.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DataException(
                        family.source(),
                        0,
                        "no cell '" + name + "'",
                        "one of "
                                + String.join(
                                        ", ",
                                        family.cells().stream().map(Cell::name).toList())));
    }

    private void workspaces(List<Problem> problems) {
        for (String path : files.paths(WORKSPACES)) {
            if (path.endsWith("/workspace.yaml")) {
                try {
                    check(Yaml.read(files.text(path), files.name(path)), "workspace-1", problems);
                } catch (DataException e) {
                    problems.addAll(e.problems());
                }
            }
        }
    }

    private static boolean check(Yaml document, String schema, List<Problem> problems) {
        List<Problem> broken = Schemas.check(document, schema, Schemas.text(schema));
        problems.addAll(broken);
        return broken.isEmpty();
    }

    private Optional<Family> family(String path, List<Problem> problems) {
        try {
            Yaml document = Yaml.read(files.text(path), files.name(path));
            if (check(document, "family-1", problems)) {
                return Optional.of(new Family(document));
            }
        } catch (DataException e) {
            problems.addAll(e.problems());
        }
        return Optional.empty();
    }
}
