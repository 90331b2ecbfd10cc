package org.evenkeel.stats;

import java.util.Optional;

/**
 * How alike values of one cluster are: the intraclass correlation of a one-way analysis of variance (Donner and Koval
 * 1980, Biometrics 36:19).
 *
 * @param between mean square between clusters
 * @param within mean square inside clusters
 * @param size the mean cluster size that unequal sizes act like
 * @param correlation at most 1; below 0 where clusters differ less than chance would have it
 * @param designEffect how many times larger the variance is than of independent values: {@code 1 + (mean size - 1) ×
 *     correlation}
 */
public record ClusterCorrelation(double between, double within, double size, double correlation, double designEffect) {
    /** Empty with fewer than 2 clusters, without a cluster of 2 values, or where nothing varies. */
    public static Optional<ClusterCorrelation> of(Clusters data) {
        int n = data.units();
        int count = data.count();
        if (count < 2 || n == count) {
            return Optional.empty();
        }
        double mean = Sums.mean(data.all());
        double inside = Sums.sum(
                data.values().values().stream().mapToDouble(Sums::squares).toArray());
        double outside = Sums.sum(data.values().values().stream()
                .mapToDouble(v -> v.length * (Sums.mean(v) - mean) * (Sums.mean(v) - mean))
                .toArray());
        double sizes = data.values().values().stream()
                .mapToDouble(v -> (double) v.length * v.length)
                .sum();
        double between = outside / (count - 1);
        double within = inside / (n - count);
        double size = (n - sizes / n) / (count - 1);
        double spread = between + (size - 1) * within;
        if (spread <= 0) {
            return Optional.empty();
        }
        double correlation = (between - within) / spread;
        double effect = 1 + ((double) n / count - 1) * correlation;
        return Optional.of(new ClusterCorrelation(between, within, size, correlation, effect));
    }
}
