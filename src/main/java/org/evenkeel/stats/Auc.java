package org.evenkeel.stats;

/**
 * The area under the receiver operating characteristic: the chance that a score of a positive item is above that of a
 * negative one, ties counting half. It is the Mann–Whitney statistic over the number of pairs (Hanley and McNeil 1982,
 * Radiology 143:29).
 */
public final class Auc {
    private Auc() {}

    /**
     * The area, without an interval; {@link ClusterResampling} gives one that respects clusters.
     *
     * @param scores finite
     * @param positive the same items in the same order
     * @return a point in [0, 1]; undefined where one class is empty
     */
    public static Estimate of(double[] scores, boolean[] positive) {
        Check.sameLength("samples", scores.length, positive.length);
        double[] ranks = Spearman.midRanks(scores);
        long positives = 0;
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            if (positive[i]) {
                positives++;
                sum += ranks[i];
            }
        }
        long negatives = scores.length - positives;
        if (positives == 0 || negatives == 0) {
            return new Estimate.Undefined(
                    positives == 0 ? "no positive items" : "no negative items", scores.length, scores.length);
        }
        double wins = sum - positives * (positives + 1) / 2.0;
        return new Estimate.Point(
                wins / ((double) positives * negatives), "no interval was asked for", scores.length, scores.length);
    }
}
