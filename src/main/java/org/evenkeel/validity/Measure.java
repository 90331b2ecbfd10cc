package org.evenkeel.validity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenkeel.grading.Grader;
import org.evenkeel.grading.Grading;
import org.evenkeel.model.Canary;

/**
 * Agreement of grades with labels.
 *
 * @param quotes for a terminal only: each disagreement with the words that fired, in the order of the differences
 */
public record Measure(Validity validity, List<String> quotes) {
    public Measure {
        quotes = List.copyOf(quotes);
    }

    /**
     * Measures.
     *
     * @param files in the order given
     * @param texts the read answers of all files that could be graded
     * @param leftOut lines that could not, each with its place and the reason
     * @param markerBook its digest
     */
    public static Measure of(
            List<LabelledFile> files, List<GradedText> texts, List<String> leftOut, Grader grader, String markerBook) {
        Findings findings = new Findings();
        List<GradedChat> chats = files.stream()
                .flatMap(file -> file.chats().stream())
                .map(chat -> GradedChat.of(chat, grader))
                .toList();
        Validity.Integrity integrity = new IntegrityMeasure(texts, findings).measure();
        Validity.Distress distress = new DistressMeasure(
                        chats.stream().filter(chat -> !chat.read().control()).toList(), findings)
                .measure();
        Validity.Controls controls = new ControlMeasure(
                        chats.stream().filter(chat -> chat.read().control()).toList(), findings)
                .measure();
        List<Findings.Noted> noted = findings.sorted();
        return new Measure(
                new Validity(
                        "validity-1",
                        Canary.TEXT,
                        Grading.VERSION,
                        markerBook,
                        inputs(files, texts),
                        sources(files, texts),
                        leftOut,
                        integrity,
                        distress,
                        controls,
                        noted.stream().map(Findings.Noted::difference).toList()),
                noted.stream()
                        .map(each -> each.words().isEmpty() ? "nothing fired" : String.join("; ", each.words()))
                        .toList());
    }

    private static List<Validity.Input> inputs(List<LabelledFile> files, List<GradedText> texts) {
        List<Validity.Input> inputs = new ArrayList<>();
        for (LabelledFile file : files) {
            int graded = (int) texts.stream()
                    .filter(text -> file.texts().contains(text.read()))
                    .count();
            inputs.add(new Validity.Input(
                    file.name(),
                    file.sha256(),
                    file.lines(),
                    graded,
                    file.chats().size()));
        }
        return inputs;
    }

    private static List<Validity.Published> sources(List<LabelledFile> files, List<GradedText> texts) {
        Map<Origin, Integer> counts = new TreeMap<>();
        texts.forEach(text -> counts.merge(text.read().origin(), 1, Integer::sum));
        files.forEach(file -> file.chats().forEach(chat -> counts.merge(chat.origin(), 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(entry -> new Validity.Published(entry.getKey(), entry.getValue()))
                .toList();
    }
}
