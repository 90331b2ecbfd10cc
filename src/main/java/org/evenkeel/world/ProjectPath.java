package org.evenkeel.world;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.data.DataException;
import org.evenkeel.data.SafeFiles;

/** Paths of a workspace as models write them. */
public final class ProjectPath {
    private static final Path ROOT = Path.of("project");
    private static final String HIDDEN = "hidden";
    private static final int MAX_LENGTH = 200;

    private ProjectPath() {}

    /**
     * The one name of the file that is meant, as in {@code src/index.js}: without blanks around it and without
     * {@code ./}. Empty for what is absolute, leaves the project, is not plain ASCII, is longer than 200 characters or
     * lies among the hidden tests.
     */
    public static Optional<String> of(String given) {
        if (given.length() > 2 * MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            Path path = ROOT.relativize(SafeFiles.inside(ROOT, given.strip(), "call"));
            List<String> names = new ArrayList<>();
            path.forEach(name -> names.add(name.toString()));
            String plain = String.join("/", names);
            boolean allowed = !names.get(0).equals(HIDDEN) && plain.length() <= MAX_LENGTH;
            return allowed ? Optional.of(plain) : Optional.empty();
        } catch (DataException e) {
            return Optional.empty();
        }
    }
}
