package org.evenkeel.stats;

import java.util.OptionalDouble;

/**
 * Two yes-or-no results per item, crossed. For one run per item and independent items.
 *
 * @param both items with yes in both conditions
 * @param onlyFirst yes in the first only
 * @param onlySecond yes in the second only
 * @param neither no in both
 */
public record PairedTable(int both, int onlyFirst, int onlySecond, int neither) {
    static final String METHOD = "Newcombe paired score";

    public PairedTable {
        Check.atLeast("both", both, 0);
        Check.atLeast("only first", onlyFirst, 0);
        Check.atLeast("only second", onlySecond, 0);
        Check.atLeast("neither", neither, 0);
        Math.addExact(Math.addExact(both, onlyFirst), Math.addExact(onlySecond, neither));
    }

    /**
     * McNemar's test of equal rates.
     *
     * @param exact the conditional exact p; 1 without discordant items
     * @param midP the mid-p that Fagerland, Lydersen and Laake 2013 (BMC Med. Res. Methodol. 13:91) recommend
     * @param chiSquared without continuity correction; empty without discordant items
     * @param asymptotic p of chiSquared at 1 degree of freedom; empty with it
     */
    public record McNemar(double exact, double midP, OptionalDouble chiSquared, OptionalDouble asymptotic) {}

    /** Number of items. */
    public int n() {
        return both + onlyFirst + onlySecond + neither;
    }

    /** Tests whether both conditions have the same rate. */
    public McNemar mcNemar() {
        int discordant = onlyFirst + onlySecond;
        if (discordant == 0) {
            return new McNemar(1, 1, OptionalDouble.empty(), OptionalDouble.empty());
        }
        int fewer = Math.min(onlyFirst, onlySecond);
        double tail = 2 * Distributions.binomialCdf(fewer, discordant, 0.5);
        double here = Distributions.binomialPmf(fewer, discordant, 0.5);
        double midP = onlyFirst == onlySecond ? 1 - here / 2 : tail - here;
        double difference = onlyFirst - (double) onlySecond;
        double chiSquared = difference * difference / discordant;
        return new McNemar(
                Math.min(1, tail),
                midP,
                OptionalDouble.of(chiSquared),
                OptionalDouble.of(2 * Distributions.normalCdf(-Math.sqrt(chiSquared))));
    }

    /**
     * Rate of the first minus rate of the second: Newcombe 1998, Stat. Med. 17:2635, method 10.
     *
     * @return an interval inside [-1, 1]; undefined without items
     */
    public Estimate difference(double level) {
        Level checked = Level.of(level);
        if (n() == 0) {
            return new Estimate.Undefined("no items", 0, 0);
        }
        int first = both + onlyFirst;
        int second = both + onlySecond;
        return ProportionDifference.estimate(
                (double) first / n(),
                ProportionMethod.WILSON.bounds(first, n(), checked),
                (double) second / n(),
                ProportionMethod.WILSON.bounds(second, n(), checked),
                phi(),
                new ProportionDifference.Sample(n(), checked, METHOD));
    }

    /** The phi coefficient with its numerator reduced by n/2 towards 0 when positive; 0 where a margin is empty. */
    double phi() {
        double margins = ((double) both + onlyFirst)
                * ((double) onlySecond + neither)
                * ((double) both + onlySecond)
                * ((double) onlyFirst + neither);
        if (margins == 0) {
            return 0;
        }
        double product = (double) both * neither - (double) onlyFirst * onlySecond;
        double reduced = product < 0 ? product : Math.max(0, product - n() / 2.0);
        return reduced / Math.sqrt(margins);
    }
}
