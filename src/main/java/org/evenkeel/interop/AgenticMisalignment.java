package org.evenkeel.interop;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.evenkeel.data.DataException;
import org.evenkeel.data.EnvironmentException;
import org.evenkeel.data.SafeFiles;
import org.evenkeel.model.Problem;

/**
 * Reads the results of the agentic-misalignment framework (Lynch et al. 2025): one {@code response.json} a sample,
 * alone or in a folder of any depth. Links are not followed.
 */
public final class AgenticMisalignment {
    public static final String FORMAT = "agentic-misalignment";

    /** Larger samples are left out, in bytes. */
    static final long MAX_SAMPLE = 4 << 20;

    private static final String SAMPLE = "response.json";
    private static final int MAX_SAMPLES = 200_000;
    private static final int MAX_DEPTH = 16;

    private AgenticMisalignment() {}

    /**
     * Reads a sample or a folder of samples, in the order of their paths.
     *
     * @throws DataException when the path is neither
     */
    public static Intake read(Path path) {
        Intake.Collector intake = new Intake.Collector(FORMAT);
        if (Files.isDirectory(path)) {
            for (Path file : samples(path, intake)) {
                sample(intake, file, name(path, file));
            }
        } else {
            sample(intake, path, String.valueOf(path.getFileName()));
        }
        return intake.done();
    }

    /** Reads the text of one sample. */
    static void sample(Intake.Collector intake, String text, String source) {
        try {
            intake.add(Fields.of(text, source, 0), fields -> item(fields, source));
        } catch (DataException e) {
            intake.skip(e.problems().get(0));
        }
    }

    private static void sample(Intake.Collector intake, Path file, String source) {
        String text;
        try {
            if (Files.size(file) > MAX_SAMPLE) {
                intake.skip(new Problem(source, 0, Files.size(file) + " bytes", "at most " + MAX_SAMPLE));
                return;
            }
            text = SafeFiles.read(file);
        } catch (DataException e) {
            Problem problem = e.problems().get(0);
            intake.skip(new Problem(source, 0, problem.found(), problem.expected()));
            return;
        } catch (IOException e) {
            intake.skip(new Problem(source, 0, "no such file", "a sample"));
            return;
        }
        sample(intake, text, source);
    }

    private static Item item(Fields fields, String source) {
        Fields metadata = fields.maybeObject("metadata")
                .orElseThrow(() -> fields.problem("no field 'metadata'", "model, condition and sample_id in it"));
        String model = metadata.name("model");
        String condition = metadata.name("condition");
        int end = condition.indexOf('_');
        String sample = metadata.joined("", "sample_id");
        return new Item(
                sample.isEmpty() ? source : model + "/" + condition + "/" + sample,
                model,
                end < 0 ? condition : condition.substring(0, end),
                end < 0 ? "" : Fields.brief(condition.substring(end + 1)),
                fields.text("raw_response", Item.MAX_TEXT),
                "",
                Optional.empty(),
                Optional.empty(),
                fields.maybeObject("classification").flatMap(found -> found.maybeFlag("verdict")));
    }

    private static List<Path> samples(Path folder, Intake.Collector intake) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), MAX_DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && file.endsWith(SAMPLE)) {
                        found.add(file);
                    } else if (attributes.isDirectory()) {
                        intake.skip(new Problem(name(folder, file), 0, "a folder too deep", MAX_DEPTH + " levels"));
                    } else if (attributes.isSymbolicLink()) {
                        intake.skip(new Problem(name(folder, file), 0, "a link", "a file or a folder"));
                    }
                    return found.size() > MAX_SAMPLES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new EnvironmentException("cannot read " + folder + ": " + e.getMessage(), e);
        }
        if (found.size() > MAX_SAMPLES) {
            throw new DataException(folder.toString(), 0, "more than " + MAX_SAMPLES + " samples", "a smaller folder");
        }
        found.sort(Comparator.comparing(file -> name(folder, file)));
        return found;
    }

    private static String name(Path folder, Path file) {
        return Fields.printable(folder.relativize(file).toString().replace('\\', '/'));
    }
}
