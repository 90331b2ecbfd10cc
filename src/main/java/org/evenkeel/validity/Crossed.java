package org.evenkeel.validity;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.data.Digest;
import org.evenkeel.score.Figure;
import org.evenkeel.stats.AgreementTable;
import org.evenkeel.stats.Bootstrap;
import org.evenkeel.stats.Krippendorff;
import org.evenkeel.stats.ProportionMethod;

/**
 * Two sets of verdicts on the same items: labels and grades, or two readers.
 *
 * @param unlabelled items without a common label, which are not in the table
 * @param categories the order of rows and columns
 * @param counts a row a label, a column a grade
 * @param observed share of equal verdicts, Wilson's interval
 * @param kappa Cohen's; its interval takes items as independent
 * @param alpha Krippendorff's, nominal; bootstrap over items
 * @param ac1 Gwet's
 */
public record Crossed(
        int n,
        int unlabelled,
        List<String> categories,
        List<List<Integer>> counts,
        Figure observed,
        Figure kappa,
        Figure alpha,
        Figure ac1,
        List<PerClass> classes) {
    static final int REPLICATES = 2000;

    public Crossed {
        categories = List.copyOf(categories);
        counts = counts.stream().map(List::copyOf).toList();
        classes = List.copyOf(classes);
    }

    /**
     * One category.
     *
     * @param precision share of its grades that have its label
     * @param recall share of its labels that got its grade
     */
    public record PerClass(String category, Figure precision, Figure recall) {}

    /** One item: the category of its label and of its grade; -1 where there is none. */
    record Pair(int label, int grade) {}

    /** @param purpose names the table; the seed of the bootstrap comes from it */
    static Crossed of(String purpose, List<String> categories, List<Pair> pairs) {
        int[][] counts = new int[categories.size()][categories.size()];
        List<double[]> units = new ArrayList<>();
        for (Pair pair : pairs) {
            if (pair.label() >= 0 && pair.grade() >= 0) {
                counts[pair.label()][pair.grade()]++;
                units.add(new double[] {pair.label(), pair.grade()});
            }
        }
        AgreementTable table = AgreementTable.of(counts);
        return new Crossed(
                table.n(),
                pairs.size() - table.n(),
                categories,
                rows(counts),
                Figure.of(table.observed(Figure.LEVEL)),
                Figure.of(table.kappa(Figure.LEVEL)),
                Figure.of(Krippendorff.alpha(
                        units,
                        Krippendorff.Metric.NOMINAL,
                        new Bootstrap.Plan(REPLICATES, Digest.seed("validity", purpose), 0),
                        Figure.LEVEL)),
                Figure.of(table.ac1()),
                classes(categories, counts));
    }

    private static List<List<Integer>> rows(int[][] counts) {
        List<List<Integer>> rows = new ArrayList<>();
        for (int[] row : counts) {
            List<Integer> list = new ArrayList<>();
            for (int count : row) {
                list.add(count);
            }
            rows.add(list);
        }
        return rows;
    }

    private static List<PerClass> classes(List<String> categories, int[][] counts) {
        List<PerClass> classes = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            int labelled = 0;
            int graded = 0;
            for (int j = 0; j < counts.length; j++) {
                labelled += counts[i][j];
                graded += counts[j][i];
            }
            classes.add(new PerClass(categories.get(i), share(counts[i][i], graded), share(counts[i][i], labelled)));
        }
        return classes;
    }

    static Figure share(int k, int n) {
        return n == 0 ? Figure.undefined("none") : Figure.of(ProportionMethod.WILSON.estimate(k, n, Figure.LEVEL));
    }
}
