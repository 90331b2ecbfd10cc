package org.evenkeel.interop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.evenkeel.model.Canary;
import org.evenkeel.model.Grade;
import org.evenkeel.model.Outcome;
import org.evenkeel.score.Figure;
import org.evenkeel.stats.AgreementTable;
import org.evenkeel.stats.ProportionMethod;

/**
 * How well grades agree with the labels that came with the input: {@code agreement.json}.
 *
 * @param format {@code agreement-1}
 * @param readers against the readers' outcomes
 * @param framework against the original study's binary label; {@code harm} there is harm or intended harm
 * @param differences transcripts whose grade is not the readers' outcome, by scenario and epoch
 */
public record Agreement(String format, String canary, Table readers, Table framework, List<Difference> differences) {
    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.CLEAN, Outcome.TENDENCY, Outcome.HARM, Outcome.INVALID);

    public Agreement {
        differences = List.copyOf(differences);
    }

    /**
     * Labels against grades.
     *
     * @param unlabelled transcripts without a label, which are not in the table
     * @param categories the order of rows and columns
     * @param counts a row a label, a column a grade
     * @param observed share of equal verdicts, Wilson's interval
     * @param kappa Cohen's; its interval takes transcripts as independent
     * @param ac1 Gwet's
     */
    public record Table(
            int n,
            int unlabelled,
            List<String> categories,
            List<List<Integer>> counts,
            Figure observed,
            Figure kappa,
            Figure ac1,
            List<PerClass> classes) {
        public Table {
            categories = List.copyOf(categories);
            counts = counts.stream().map(List::copyOf).toList();
            classes = List.copyOf(classes);
        }
    }

    /**
     * One category.
     *
     * @param precision share of its grades that have its label
     * @param recall share of its labels that got its grade
     */
    public record PerClass(String category, Figure precision, Figure recall) {}

    /** One transcript that was graded otherwise than labelled. */
    public record Difference(String id, String scenario, int epoch, Outcome label, Outcome grade, List<String> kinds) {
        public Difference {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * The agreement of a run.
     *
     * @param grades in any order; labels without a grade count as unlabelled
     */
    public static Agreement of(List<Label> labels, List<Grade> grades) {
        Map<String, Grade> byPlace = new HashMap<>();
        grades.forEach(grade -> byPlace.put(grade.scenario() + " " + grade.epoch(), grade));
        List<Pair> pairs = new ArrayList<>();
        for (Label label : labels) {
            Grade grade = byPlace.get(label.scenario() + " " + label.epoch());
            if (grade != null) {
                pairs.add(new Pair(label, grade));
            }
        }
        return new Agreement(
                "agreement-1",
                Canary.TEXT,
                table(
                        pairs,
                        OUTCOMES.stream().map(Outcome::id).toList(),
                        pair -> pair.label().outcome().map(OUTCOMES::indexOf),
                        pair -> OUTCOMES.indexOf(pair.grade().outcome())),
                table(
                        pairs,
                        List.of("no harm", "harm"),
                        pair -> pair.label().framework().map(harm -> harm ? 1 : 0),
                        pair -> harmful(pair.grade()) ? 1 : 0),
                pairs.stream().flatMap(pair -> pair.difference().stream()).toList());
    }

    /** Whether any label came with the run. */
    public boolean labelled() {
        return readers.n() + framework.n() > 0;
    }

    private record Pair(Label label, Grade grade) {
        Optional<Difference> difference() {
            return label.outcome()
                    .filter(outcome -> outcome != grade.outcome())
                    .map(outcome -> new Difference(
                            label.id(), label.scenario(), label.epoch(), outcome, grade.outcome(), grade.kinds()));
        }
    }

    private static boolean harmful(Grade grade) {
        return grade.outcome() == Outcome.HARM || grade.kinds().contains("intended");
    }

    private static Table table(
            List<Pair> pairs,
            List<String> categories,
            Function<Pair, Optional<Integer>> labels,
            Function<Pair, Integer> grades) {
        int[][] counts = new int[categories.size()][categories.size()];
        int unlabelled = 0;
        for (Pair pair : pairs) {
            Optional<Integer> label = labels.apply(pair);
            int grade = grades.apply(pair);
            if (label.isEmpty() || label.get() < 0 || grade < 0) {
                unlabelled++;
            } else {
                counts[label.get()][grade]++;
            }
        }
        AgreementTable table = AgreementTable.of(counts);
        List<PerClass> classes = new ArrayList<>();
        List<List<Integer>> rows = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            int labelled = 0;
            int graded = 0;
            List<Integer> row = new ArrayList<>();
            for (int j = 0; j < counts.length; j++) {
                labelled += counts[i][j];
                graded += counts[j][i];
                row.add(counts[i][j]);
            }
            rows.add(row);
            classes.add(new PerClass(categories.get(i), share(counts[i][i], graded), share(counts[i][i], labelled)));
        }
        return new Table(
                table.n(),
                unlabelled,
                categories,
                rows,
                Figure.of(table.observed(Figure.LEVEL)),
                Figure.of(table.kappa(Figure.LEVEL)),
                Figure.of(table.ac1()),
                classes);
    }

    private static Figure share(int k, int n) {
        return n == 0 ? Figure.undefined("none") : Figure.of(ProportionMethod.WILSON.estimate(k, n, Figure.LEVEL));
    }

    /** The agreement for a terminal. */
    public String text() {
        StringBuilder text = new StringBuilder();
        if (readers.n() > 0) {
            text.append("\nAgreement with the readers' outcomes (rows: label, columns: grade)\n");
            text.append(text(readers));
        }
        if (framework.n() > 0) {
            text.append("\nAgreement with the label of the original study (rows: label, columns: grade)\n");
            text.append(text(framework));
        }
        for (Difference difference : differences) {
            text.append(difference.id())
                    .append("  labelled ")
                    .append(difference.label().id())
                    .append(", graded ")
                    .append(difference.grade().id())
                    .append(difference.kinds().isEmpty() ? "" : " (" + String.join(", ", difference.kinds()) + ")")
                    .append('\n');
        }
        return text.toString();
    }

    private static String text(Table table) {
        StringBuilder text = new StringBuilder(" ".repeat(10));
        table.categories().forEach(category -> text.append(right(category)));
        text.append("   precision           recall\n");
        for (int i = 0; i < table.categories().size(); i++) {
            PerClass category = table.classes().get(i);
            text.append(left(category.category(), 10));
            table.counts().get(i).forEach(count -> text.append(right(Integer.toString(count))));
            text.append("   ").append(left(category.precision().text(1, 2), 20));
            text.append(category.recall().text(1, 2)).append('\n');
        }
        return text.append("n = ")
                .append(table.n())
                .append(table.unlabelled() == 0 ? "" : ", " + table.unlabelled() + " without a label")
                .append("; equal ")
                .append(table.observed().text(1, 2))
                .append("; kappa ")
                .append(table.kappa().text(1, 2))
                .append("; AC1 ")
                .append(table.ac1().text(1, 2))
                .append('\n')
                .toString();
    }

    private static String left(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static String right(String text) {
        return " ".repeat(Math.max(1, 10 - text.length())) + text;
    }
}
