package org.evenkeel.stats;

/**
 * How many independent runs would give the same standard error as the clustered ones.
 *
 * @param raw {@code p(1-p)/SE²} with the CR1 standard error
 * @param adjusted raw times {@code (t(n-1)/t(G-1))²}, at most the number of runs (Korn and Graubard 1998)
 */
public record EffectiveSize(double raw, double adjusted) {
    static EffectiveSize of(double p, double se, int runs, int clusters, Level level) {
        double raw = p * (1 - p) / (se * se);
        double ratio = level.t(runs - 1) / level.t(clusters - 1);
        return new EffectiveSize(raw, Math.min(runs, raw * ratio * ratio));
    }
}
