package org.evenkeel.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Standard errors of a mean, in its unit. CR0 to CR3 are cluster-robust: Liang and Zeger 1986 (CR0), with G/(G-1)
 * (CR1), Bell and McCaffrey 2002 (CR2, CR3) in their closed forms for a mean.
 *
 * @param n number of values
 * @param clusters number of clusters
 * @param mean the mean of all values
 * @param independent as if all values were independent; empty for one value
 * @param cr0 0 by construction for one cluster
 * @param clustered CR1 to CR3; empty for one cluster, where they are 0/0
 */
public record StandardErrors(
        int n, int clusters, double mean, OptionalDouble independent, double cr0, Optional<Corrected> clustered) {

    /** Cluster-robust standard errors with a correction for few clusters. */
    public record Corrected(double cr1, double cr2, double cr3) {}

    /**
     * Computes all of them.
     *
     * @param data at least one value
     */
    public static StandardErrors of(Clusters data) {
        double[] all = data.all();
        int n = all.length;
        int count = data.count();
        double mean = Sums.mean(all);
        OptionalDouble independent =
                n < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(Sums.variance(all) / n));
        double[] residuals = residuals(data, mean);
        double[] s0 = new double[count];
        double[] s2 = new double[count];
        double[] s3 = new double[count];
        int g = 0;
        for (double[] values : data.values().values()) {
            double r = residuals[g];
            double left = 1 - (double) values.length / n;
            s0[g] = r * r;
            s2[g] = count < 2 ? 0 : r * r / left;
            s3[g] = count < 2 ? 0 : r * r / (left * left);
            g++;
        }
        double cr0 = Math.sqrt(Sums.sum(s0)) / n;
        Optional<Corrected> corrected = count < 2
                ? Optional.empty()
                : Optional.of(new Corrected(
                        cr0 * Math.sqrt(count / (count - 1.0)),
                        Math.sqrt(Sums.sum(s2)) / n,
                        Math.sqrt(Sums.sum(s3)) / n));
        return new StandardErrors(n, count, mean, independent, cr0, corrected);
    }

    /** Per cluster, in the order of the ids, the sum of deviations from the given centre. */
    static double[] residuals(Clusters data, double centre) {
        return data.values().values().stream()
                .mapToDouble(values ->
                        Sums.sum(Arrays.stream(values).map(v -> v - centre).toArray()))
                .toArray();
    }
}
