package org.evenkeel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenkeel.bundle.Stages;
import org.evenkeel.data.EnvironmentException;
import org.evenkeel.data.Json;
import org.evenkeel.data.SafeFiles;
import org.evenkeel.grading.MarkerBook;
import org.evenkeel.interop.Imported;
import org.evenkeel.interop.Intake;
import org.evenkeel.interop.LabelledTranscripts;
import org.evenkeel.interop.PublicScenarios;
import org.evenkeel.model.Grade;
import org.evenkeel.model.Problem;
import org.evenkeel.model.Transcript;
import org.evenkeel.validity.Difference;
import org.evenkeel.validity.GradedText;
import org.evenkeel.validity.LabelledFile;
import org.evenkeel.validity.Measure;
import org.evenkeel.validity.ReadText;
import org.evenkeel.validity.ValidityPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares grades with the labels of readers. */
@Command(
        name = "validity",
        description = "Compare grades with what readers said: agreement, distress, false alarms.",
        mixinStandardHelpOptions = true)
final class ValidityCommand extends OnDataset {
    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "labelled transcripts (JSON Lines), or folders of them")
    private List<Path> paths = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "write the page to FILE, in Markdown")
    private Path out = Path.of("");

    @Option(names = "--quotes", description = "show the words of every disagreement; never written to a file")
    private boolean quotes;

    @Override
    public Integer call() {
        Stages stages = stages();
        List<LabelledFile> files = new ArrayList<>();
        List<GradedText> texts = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Path path : files()) {
            LabelledFile file = LabelledFile.read(path);
            file.leftOut().stream().map(Problem::toString).forEach(leftOut::add);
            if (!file.texts().isEmpty()) {
                grade(path, file, stages, texts, leftOut);
            }
            files.add(file);
            progress().accept(file.name() + ": " + file.lines() + " lines");
        }
        String book = MarkerBook.of(stages.dataset().files()).digest();
        Measure measure = Measure.of(files, texts, leftOut, stages.grader(), book);
        String page = ValidityPage.of(measure.validity());
        if (!out.toString().isEmpty()) {
            SafeFiles.write(out, page);
            progress().accept("written to " + out);
        }
        if (json) {
            out().println(Json.canonical(measure.validity()));
        } else if (out.toString().isEmpty()) {
            out().print(page);
        }
        if (quotes) {
            quote(measure);
        }
        out().flush();
        return Main.DONE;
    }

    private void quote(Measure measure) {
        for (int i = 0; i < measure.quotes().size(); i++) {
            Difference difference = measure.validity().differences().get(i);
            out().println(difference.about() + "  " + difference.id() + "  "
                    + (difference.turn() < 0 ? "" : "turn " + difference.turn() + "  ") + "labelled "
                    + difference.label() + ", graded " + difference.grade() + "\n    "
                    + measure.quotes().get(i));
        }
    }

    /** The read answers of one file, imported as for {@code import labelled}, and graded. */
    private static void grade(
            Path path, LabelledFile file, Stages stages, List<GradedText> texts, List<String> leftOut) {
        Intake intake = LabelledTranscripts.read(path);
        Imported imported = Imported.of(intake.items(), stages.worlds());
        List<Grade> grades = stages.grade(PublicScenarios.all(), imported.transcripts());
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < grades.size(); i++) {
            places.put(imported.labels().get(i).id(), i);
        }
        Map<Integer, Problem> problems = new HashMap<>();
        intake.skipped().forEach(problem -> problems.put(problem.line(), problem));
        for (ReadText read : file.texts()) {
            Integer place = places.get(read.id());
            Problem problem = problems.get(read.line());
            if (problem != null) {
                leftOut.add(problem.toString());
            } else if (place != null) {
                boolean cut = imported.transcripts().get(place).end() == Transcript.End.CUT_OFF;
                texts.add(new GradedText(read, grades.get(place), cut));
            }
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> found = Files.list(path)) {
                    found.filter(file -> file.toString().endsWith(".jsonl"))
                            .sorted()
                            .forEach(files::add);
                } catch (IOException e) {
                    throw new EnvironmentException("cannot read " + path + ": " + e.getMessage(), e);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }
}
