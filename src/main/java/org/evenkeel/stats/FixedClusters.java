package org.evenkeel.stats;

import java.util.Optional;

/**
 * Standard errors for a statement about exactly these clusters, not about others like them: only the spread inside
 * clusters counts (stratified sampling, Cochran 1977, chapter 5).
 *
 * @param pooled mean of all values
 * @param pooledError its error
 * @param macro mean of the cluster means
 * @param macroError its error
 */
public record FixedClusters(double pooled, double pooledError, double macro, double macroError) {
    /** Empty without data or when a cluster has a single value, whose spread cannot be known. */
    public static Optional<FixedClusters> of(Clusters data) {
        if (data.isEmpty() || data.values().values().stream().anyMatch(v -> v.length < 2)) {
            return Optional.empty();
        }
        double n = data.units();
        double pooledVariance = Sums.sum(data.values().values().stream()
                .mapToDouble(v -> v.length / n * (v.length / n) * Sums.variance(v) / v.length)
                .toArray());
        double macroVariance = Sums.sum(data.values().values().stream()
                        .mapToDouble(v -> Sums.variance(v) / v.length)
                        .toArray())
                / ((double) data.count() * data.count());
        return Optional.of(new FixedClusters(
                Sums.mean(data.all()), Math.sqrt(pooledVariance), Sums.mean(data.means()), Math.sqrt(macroVariance)));
    }
}
