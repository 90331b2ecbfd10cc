package org.evenkeel.stats;

/** Refusals of arguments: each names the value given and the values accepted. */
final class Check {
    private Check() {}

    static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " " + value + "; expected a finite number");
        }
        return value;
    }

    static int atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " " + value + "; expected at least " + least);
        }
        return value;
    }

    static double probability(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " " + value + "; expected 0 to 1");
        }
        return value;
    }

    static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " " + value + "; expected a finite number above 0");
        }
        return value;
    }

    static double notNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " " + value + "; expected a finite number of at least 0");
        }
        return value;
    }

    static void counts(int n, int clusters) {
        atLeast("n", n, 0);
        if (clusters < 0 || clusters > n) {
            throw new IllegalArgumentException("clusters " + clusters + "; expected 0 to n = " + n);
        }
    }

    static void successes(int k, int n) {
        atLeast("n", n, 0);
        if (k < 0 || k > n) {
            throw new IllegalArgumentException("k " + k + "; expected 0 to n = " + n);
        }
    }

    static void sameLength(String what, int first, int second) {
        if (first != second) {
            throw new IllegalArgumentException(
                    what + " of length " + first + " and " + second + "; expected equal lengths");
        }
    }
}
