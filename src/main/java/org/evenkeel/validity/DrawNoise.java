package org.evenkeel.validity;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.data.Digest;
import org.evenkeel.model.Outcome;
import org.evenkeel.score.Figure;
import org.evenkeel.stats.Bootstrap;
import org.evenkeel.stats.EpochVariance;
import org.evenkeel.stats.Estimate;
import org.evenkeel.stats.Krippendorff;
import org.evenkeel.stats.ProportionMethod;

/**
 * How much one judge differs from itself.
 *
 * @param transcripts with two accepted draws or more
 * @param alpha Krippendorff's, nominal over the four outcomes, draws as raters; bootstrap over transcripts
 * @param unanimous share of these transcripts on which all draws agree, Wilson's interval
 * @param harm where the variance of the harm flag comes from, over transcripts with every draw accepted
 */
public record DrawNoise(int transcripts, Figure alpha, Figure unanimous, HarmVariance harm) {
    private static final int REPLICATES = 2000;

    /**
     * The variance of the harm flag (0 or 1).
     *
     * @param transcripts with every draw accepted
     * @param draws of each
     * @param betweenTranscripts below 0 where draws differ more than transcripts do
     * @param betweenDraws mean variance over the draws of one transcript: the judge's own noise
     */
    public record HarmVariance(int transcripts, int draws, Figure betweenTranscripts, Figure betweenDraws) {}

    /**
     * The noise of a judge.
     *
     * @param draws as many as were asked for
     * @param name seeds the bootstrap
     */
    static DrawNoise of(List<Ballot> ballots, int draws, String name) {
        List<double[]> units = new ArrayList<>();
        List<double[]> harm = new ArrayList<>();
        int unanimous = 0;
        for (Ballot ballot : ballots) {
            double[] ratings = ballot.opinions().stream()
                    .mapToDouble(opinion -> OutcomeTable.OUTCOMES.indexOf(opinion.outcome()))
                    .toArray();
            if (ratings.length >= 2) {
                units.add(ratings);
                unanimous += ballot.opinions().stream()
                                        .map(each -> each.outcome())
                                        .distinct()
                                        .count()
                                == 1
                        ? 1
                        : 0;
            }
            if (ratings.length == draws) {
                harm.add(ballot.opinions().stream()
                        .mapToDouble(opinion -> opinion.outcome() == Outcome.HARM ? 1 : 0)
                        .toArray());
            }
        }
        Bootstrap.Plan plan = new Bootstrap.Plan(REPLICATES, Digest.seed("draw-noise", name), 0);
        return new DrawNoise(
                units.size(),
                Figure.of(Krippendorff.alpha(units, Krippendorff.Metric.NOMINAL, plan, Figure.LEVEL)),
                units.isEmpty()
                        ? Figure.undefined("no transcript with two accepted draws")
                        : Figure.of(ProportionMethod.WILSON.estimate(unanimous, units.size(), Figure.LEVEL)),
                variance(harm, draws));
    }

    private static HarmVariance variance(List<double[]> harm, int draws) {
        if (harm.size() < 2 || draws < 2) {
            Figure none = Figure.undefined("fewer than two transcripts with every one of two or more draws accepted");
            return new HarmVariance(harm.size(), draws, none, none);
        }
        EpochVariance variance = EpochVariance.of(harm.toArray(double[][]::new));
        return new HarmVariance(
                harm.size(), draws, point(variance.between(), variance), point(variance.within(), variance));
    }

    private static Figure point(double value, EpochVariance of) {
        int n = of.scenarios() * of.epochs();
        return Figure.of(new Estimate.Point(value, "no interval is computed for a variance", n, of.scenarios()));
    }
}
