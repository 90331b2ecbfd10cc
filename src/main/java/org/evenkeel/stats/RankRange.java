package org.evenkeel.stats;

import java.util.List;

/**
 * The ranks that one submission can have: 1 is best. Marginal for this submission (after Mogstad, Romano, Shaikh and
 * Wilhelm 2024, Rev. Econ. Stud. 91:476).
 *
 * @param best 1 + number of submissions that are significantly better
 * @param worst number of submissions - number that are significantly worse
 * @param of number of submissions, this one included
 */
public record RankRange(int best, int worst, int of) {
    public RankRange {
        if (best < 1 || best > worst || worst > of) {
            throw new IllegalArgumentException(
                    "ranks " + best + " to " + worst + " of " + of + "; expected 1 <= best <= worst <= of");
        }
    }

    /**
     * The range from comparisons with every other submission; higher is better. p-values are those of the clustered t,
     * adjusted by Holm over these comparisons; a comparison without a test separates nothing.
     *
     * @param others this submission minus each other one, on the same scenarios
     */
    public static RankRange of(List<PairedDifference> others, double level) {
        List<Significance> adjusted =
                Multiplicity.holm(others.stream().map(PairedDifference::t).toList());
        double[] differences = others.stream()
                .mapToDouble(o -> o.difference().number().orElse(0))
                .toArray();
        double[] p = adjusted.stream()
                .mapToDouble(s -> s instanceof Significance.Tested t ? t.p() : 1)
                .toArray();
        return of(differences, p, level);
    }

    /** The range from differences and their adjusted p-values. */
    static RankRange of(double[] differences, double[] adjusted, double level) {
        Check.sameLength("differences and p-values", differences.length, adjusted.length);
        double alpha = Level.of(level).alpha();
        int better = 0;
        int worse = 0;
        for (int i = 0; i < differences.length; i++) {
            boolean separated = adjusted[i] < alpha;
            better += separated && differences[i] < 0 ? 1 : 0;
            worse += separated && differences[i] > 0 ? 1 : 0;
        }
        int all = differences.length + 1;
        return new RankRange(1 + better, all - worse, all);
    }

    /** Whether the comparisons say anything at all. */
    public boolean separates() {
        return best > 1 || worst < of;
    }
}
