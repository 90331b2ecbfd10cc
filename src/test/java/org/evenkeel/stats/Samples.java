package org.evenkeel.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Seeded data for property tests. */
final class Samples {
    private Samples() {}

    /** Runs of 2 to 12 clusters with 1 or 2 families each, 1 to 4 scenarios a family and 1 to 5 epochs a scenario. */
    static List<Observation> runs(Random random, double[] values) {
        List<Observation> runs = new ArrayList<>();
        int clusters = 2 + random.nextInt(11);
        for (int c = 0; c < clusters; c++) {
            int families = 1 + random.nextInt(2);
            for (int f = 0; f < families; f++) {
                int scenarios = 1 + random.nextInt(4);
                for (int s = 0; s < scenarios; s++) {
                    String family = "family-" + c + "-" + f;
                    int epochs = 1 + random.nextInt(5);
                    for (int e = 0; e < epochs; e++) {
                        double value = values[random.nextInt(values.length)];
                        runs.add(new Observation("cluster-" + c, family, family + "/" + s, e, value));
                    }
                }
            }
        }
        return runs;
    }

    static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    static double[] points(Random random, int n) {
        return random.doubles(n).map(u -> 100 * u).toArray();
    }
}
