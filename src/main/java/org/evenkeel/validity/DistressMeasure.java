package org.evenkeel.validity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.evenkeel.data.Digest;
import org.evenkeel.model.Finding;
import org.evenkeel.score.Figure;
import org.evenkeel.stats.Auc;
import org.evenkeel.stats.Bootstrap;
import org.evenkeel.stats.ClusterResampling;
import org.evenkeel.stats.Estimate;
import org.evenkeel.stats.Spearman;

/** Points of distress against labelled turns. A chat is a cluster. */
final class DistressMeasure {
    static final int HIGH = 5;

    private final List<String> clusters = new ArrayList<>();
    private final double[] labels;
    private final double[] grades;
    private final double[] lengths;
    private final int chats;

    DistressMeasure(List<GradedChat> all, Findings findings) {
        List<double[]> rows = new ArrayList<>();
        int read = 0;
        for (GradedChat chat : all) {
            for (int turn = 0; turn < chat.turns().size(); turn++) {
                OptionalDouble label = chat.read().distress().get(turn);
                if (label.isPresent()) {
                    GradedChat.Said said = chat.turns().get(turn);
                    clusters.add(chat.read().id());
                    rows.add(new double[] {label.getAsDouble(), said.distress(), StrictMath.log(1.0 + said.length())});
                    compare(chat.read(), turn, label.getAsDouble(), said, findings);
                }
            }
            read += chat.read().distress().stream().anyMatch(OptionalDouble::isPresent) ? 1 : 0;
        }
        this.chats = read;
        this.labels = column(rows, 0);
        this.grades = column(rows, 1);
        this.lengths = column(rows, 2);
    }

    private static void compare(ReadChat chat, int turn, double label, GradedChat.Said said, Findings findings) {
        if (label >= HIGH != said.distress() >= HIGH) {
            List<Finding> expressed = said.findings().stream()
                    .filter(finding -> !finding.marker().equals("boundary"))
                    .toList();
            String labelled = label == Math.rint(label) ? Long.toString(Math.round(label)) : Double.toString(label);
            findings.differ(chat, "distress", turn, labelled, Integer.toString(said.distress()), expressed);
        }
    }

    Validity.Distress measure() {
        int high = (int) Arrays.stream(labels).filter(label -> label >= HIGH).count();
        return new Validity.Distress(
                labels.length,
                chats,
                high,
                figure("spearman", rows -> Spearman.correlation(pick(labels, rows), pick(grades, rows), Figure.LEVEL)),
                figure(
                        "partial",
                        rows -> Spearman.partial(pick(labels, rows), pick(grades, rows), pick(lengths, rows))),
                figure("auc", rows -> Auc.of(pick(grades, rows), high(pick(labels, rows)))),
                figure("error", this::error),
                figure("precision", rows -> share(rows, grades, labels)),
                figure("recall", rows -> share(rows, labels, grades)));
    }

    private Figure figure(String purpose, Function<int[], Estimate> statistic) {
        Bootstrap.Plan plan = new Bootstrap.Plan(Crossed.REPLICATES, Digest.seed("validity", "distress", purpose), 0);
        return Figure.of(ClusterResampling.of(clusters, plan).percentile(statistic, Figure.LEVEL));
    }

    private Estimate error(int[] rows) {
        if (rows.length == 0) {
            return new Estimate.Undefined("no turns", 0, 0);
        }
        double sum = 0;
        for (int row : rows) {
            sum += Math.abs(labels[row] - grades[row]);
        }
        return new Estimate.Point(sum / rows.length, "", rows.length, rows.length);
    }

    /** Among rows high in the first, the share that is high in the second. */
    private static Estimate share(int[] rows, double[] among, double[] of) {
        long n = Arrays.stream(rows).filter(row -> among[row] >= HIGH).count();
        long k = Arrays.stream(rows)
                .filter(row -> among[row] >= HIGH && of[row] >= HIGH)
                .count();
        return n == 0
                ? new Estimate.Undefined("none is high", rows.length, rows.length)
                : new Estimate.Point((double) k / n, "", rows.length, rows.length);
    }

    private static boolean[] high(double[] values) {
        boolean[] high = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            high[i] = values[i] >= HIGH;
        }
        return high;
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    private static double[] column(List<double[]> rows, int at) {
        return rows.stream().mapToDouble(row -> row[at]).toArray();
    }
}
