package org.evenkeel.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Two raters' verdicts on the same items, crossed: cell (i, j) counts the items that the first rater put into category
 * i and the second into j. Published together: raw agreement, kappa or alpha, and AC1, because kappa alone misleads
 * where one category is rare.
 */
public final class AgreementTable {
    private final double[][] shares;
    private final double[] rows;
    private final double[] columns;
    private final int n;

    /** How far apart two ordered categories are, from 0 to 1. */
    public enum Weights {
        /** |i - j| / (k - 1). */
        LINEAR,
        /** The square of the linear distance. */
        QUADRATIC;

        double of(int i, int j, int categories) {
            double distance = Math.abs(i - j) / (categories - 1.0);
            return this == LINEAR ? distance : distance * distance;
        }
    }

    private AgreementTable(double[][] shares, int n) {
        this.shares = shares;
        this.n = n;
        int k = shares.length;
        this.rows = new double[k];
        this.columns = new double[k];
        for (int i = 0; i < k; i++) {
            int at = i;
            rows[i] = Sums.sum(shares[i]);
            columns[i] = Sums.sum(Arrays.stream(shares).mapToDouble(r -> r[at]).toArray());
        }
    }

    /**
     * Reads a square table.
     *
     * @param counts at least 2 by 2, no cell below 0, at most {@link Integer#MAX_VALUE} items in all
     */
    public static AgreementTable of(int[][] counts) {
        Check.atLeast("number of categories", counts.length, 2);
        long n = 0;
        for (int[] row : counts) {
            Check.sameLength("table", counts.length, row.length);
            for (int count : row) {
                n += Check.atLeast("count", count, 0);
            }
        }
        int items = Math.toIntExact(n);
        double[][] shares = new double[counts.length][counts.length];
        for (int i = 0; i < counts.length && items > 0; i++) {
            for (int j = 0; j < counts.length; j++) {
                shares[i][j] = (double) counts[i][j] / items;
            }
        }
        return new AgreementTable(shares, items);
    }

    /** Number of items rated. */
    public int n() {
        return n;
    }

    /** The share of items on which both raters agree; Wilson's interval. */
    public Estimate observed(double level) {
        return ProportionMethod.WILSON.estimate((int) Math.rint(observed() * n), n, level);
    }

    /**
     * Cohen's kappa (Cohen 1960) with the large-sample error of Fleiss, Cohen and Everitt 1969, clipped to [-1, 1].
     *
     * @return an interval; a point where the error is 0 (full agreement); undefined without items or where chance
     *     alone would agree on everything
     */
    public Estimate kappa(double level) {
        Level checked = Level.of(level);
        if (n == 0) {
            return new Estimate.Undefined("no items", 0, 0);
        }
        if (kappaUndefined()) {
            return new Estimate.Undefined("both raters used one and the same category", n, n);
        }
        double kappa = kappa();
        double se = kappaError();
        if (se <= 1e-12) {
            return new Estimate.Point(kappa, "the standard error is 0", n, n);
        }
        double half = checked.z() * se;
        Scale scale = new Scale(-1, 1);
        return new Estimate.Interval(
                kappa,
                scale.clip(kappa - half),
                scale.clip(kappa + half),
                level,
                "Cohen's kappa, Fleiss-Cohen-Everitt error, clipped to [-1, 1]",
                n,
                n,
                OptionalDouble.of(se));
    }

    /** Weighted kappa for ordered categories (Cohen 1968). */
    public Estimate weightedKappa(Weights weights) {
        double seen = 0;
        double chance = 0;
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares.length; j++) {
                double weight = weights.of(i, j, shares.length);
                seen += weight * shares[i][j];
                chance += weight * rows[i] * columns[j];
            }
        }
        return chance == 0
                ? new Estimate.Undefined(n == 0 ? "no items" : "both raters used one and the same category", n, n)
                : new Estimate.Point(1 - seen / chance, "no interval is computed for weighted kappa", n, n);
    }

    /** Gwet's AC1 (Gwet 2008, Br. J. Math. Stat. Psychol. 61:29): stays meaningful where one category is rare. */
    public Estimate ac1() {
        if (n == 0) {
            return new Estimate.Undefined("no items", 0, 0);
        }
        double chance = ac1Chance();
        return new Estimate.Point((observed() - chance) / (1 - chance), "no interval is computed for AC1", n, n);
    }

    double observed() {
        double observed = 0;
        for (int i = 0; i < shares.length; i++) {
            observed += shares[i][i];
        }
        return observed;
    }

    /** Agreement by chance in Cohen's sense. */
    double chance() {
        double chance = 0;
        for (int i = 0; i < shares.length; i++) {
            chance += rows[i] * columns[i];
        }
        return chance;
    }

    double ac1Chance() {
        double chance = 0;
        for (int i = 0; i < shares.length; i++) {
            double share = (rows[i] + columns[i]) / 2;
            chance += share * (1 - share);
        }
        return chance / (shares.length - 1);
    }

    boolean kappaUndefined() {
        return chance() >= 1 - 1e-15;
    }

    double kappa() {
        return (observed() - chance()) / (1 - chance());
    }

    double kappaError() {
        double kappa = kappa();
        double agreeing = 0;
        double differing = 0;
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares.length; j++) {
                if (i == j) {
                    double factor = 1 - (rows[i] + columns[i]) * (1 - kappa);
                    agreeing += shares[i][i] * factor * factor;
                } else {
                    double margin = columns[i] + rows[j];
                    differing += shares[i][j] * margin * margin;
                }
            }
        }
        double centre = kappa - chance() * (1 - kappa);
        double variance = agreeing + (1 - kappa) * (1 - kappa) * differing - centre * centre;
        return Math.sqrt(Math.max(0, variance) / n) / (1 - chance());
    }
}
