package org.evenkeel.stats;

/** What can be said when nothing varied. */
public final class ZeroEvents {
    static final String METHOD = "exact one-sided bound";

    private ZeroEvents() {}

    /**
     * The one-sided exact upper bound of a rate after 0 events in n independent units: {@code 1 - alpha^(1/n)}
     * (Hanley and Lippman-Hand 1983; for alpha 0.05 close to the rule of three, 3/n).
     *
     * @param n independent units, at least 1
     * @param level one-sided confidence level in (0, 1)
     */
    public static double upperBound(int n, double level) {
        Check.atLeast("n", n, 1);
        return -StrictMath.expm1(StrictMath.log(Level.of(level).alpha()) / n);
    }

    /**
     * The bound of a mean on a scale when all n units have the same value: at most {@link #upperBound} of all units
     * differ from it, and those could lie at either end of the scale.
     */
    static Bounds meanBound(double value, int n, Scale scale, double level) {
        double share = upperBound(n, level);
        return new Bounds(
                scale.clip(value - share * (value - scale.lower())),
                scale.clip(value + share * (scale.upper() - value)));
    }
}
