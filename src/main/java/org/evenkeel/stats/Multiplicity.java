package org.evenkeel.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** p-values adjusted for the number of tests, in the order given. */
public final class Multiplicity {
    private Multiplicity() {}

    /**
     * Holm's step-down adjustment (Holm 1979): family-wise error under any dependence.
     *
     * @param p values from 0 to 1
     */
    public static double[] holm(double... p) {
        int[] order = order(p);
        double[] adjusted = new double[p.length];
        double running = 0;
        for (int r = 0; r < order.length; r++) {
            running = Math.max(running, Math.min(1, (p.length - r) * p[order[r]]));
            adjusted[order[r]] = running;
        }
        return adjusted;
    }

    /**
     * The step-up adjustment of Benjamini and Hochberg 1995: false discovery rate, for exploration only.
     *
     * @param p values from 0 to 1
     */
    public static double[] benjaminiHochberg(double... p) {
        int[] order = order(p);
        double[] adjusted = new double[p.length];
        double running = 1;
        for (int r = order.length - 1; r >= 0; r--) {
            running = Math.min(running, p[order[r]] * p.length / (r + 1));
            adjusted[order[r]] = running;
        }
        return adjusted;
    }

    /** Holm over the tests that have a p-value; the others stay as they are and do not count. */
    public static List<Significance> holm(List<Significance> tests) {
        return adjust(tests, Multiplicity::holm, "Holm");
    }

    /** Benjamini-Hochberg over the tests that have a p-value; the others stay as they are and do not count. */
    public static List<Significance> benjaminiHochberg(List<Significance> tests) {
        return adjust(tests, Multiplicity::benjaminiHochberg, "Benjamini-Hochberg");
    }

    private static List<Significance> adjust(
            List<Significance> tests, UnaryOperator<double[]> adjustment, String label) {
        double[] adjusted = adjustment.apply(tests.stream()
                .filter(Significance.Tested.class::isInstance)
                .mapToDouble(test -> ((Significance.Tested) test).p())
                .toArray());
        List<Significance> result = new ArrayList<>();
        int next = 0;
        for (Significance test : tests) {
            result.add(
                    test instanceof Significance.Tested tested
                            ? new Significance.Tested(adjusted[next++], tested.method() + ", " + label)
                            : test);
        }
        return List.copyOf(result);
    }

    private static int[] order(double[] p) {
        for (double value : p) {
            Check.probability("p", value);
        }
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
