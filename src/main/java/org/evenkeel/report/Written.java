package org.evenkeel.report;

import org.evenkeel.score.Figure;

/** How a figure is written in every table and chart. */
final class Written {
    /** What the marks mean, for the foot of every report. */
    static final String NOTES = """
            n/a: the agent has no part in the track. –: no number; scorecard.json says why.
            A number without brackets has no interval, as from one cluster; scorecard.json says why.
            *: no variation between clusters; the brackets are an exact one-sided bound with n = clusters.
            """;

    private Written() {}

    /** {@code 75.0 [61.2, 88.9]}; {@code 0.0 [0.0, 31.2]*} where nothing varies; the number alone; or a dash. */
    static String figure(Figure figure, int factor, int decimals) {
        return figure.text(factor, decimals) + (unvarying(figure) ? "*" : "");
    }

    static boolean unvarying(Figure figure) {
        return figure.kind().equals("unvarying");
    }
}
