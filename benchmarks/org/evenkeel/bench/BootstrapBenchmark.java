package org.evenkeel.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import org.evenkeel.replay.Recording;
import org.evenkeel.replay.ReferenceAgent;
import org.evenkeel.stats.Bootstrap;
import org.evenkeel.stats.Clustered;
import org.evenkeel.stats.Clusters;
import org.evenkeel.stats.Estimate;
import org.evenkeel.stats.Scale;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The cluster bootstrap, beside the closed form that is published, on the lengths of all recorded answers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BootstrapBenchmark {
    private static final int REPLICATES = 10_000;
    private static final double LEVEL = 0.95;
    private static final Scale WORDS = new Scale(0, 1_000_000);
    private final Clusters lengths = lengths();

    /** Words a recorded transcript, clustered by agent and scenario. */
    static Clusters lengths() {
        Map<String, double[]> clusters = new TreeMap<>();
        for (ReferenceAgent agent : ReferenceAgent.values()) {
            for (Recording recording : Recorded.all(agent)) {
                double words = recording.said().stream()
                        .mapToInt(said -> said.text().split("\\s+", -1).length)
                        .sum();
                clusters.merge(
                        agent.id() + " " + recording.scenario(),
                        new double[] {words},
                        (some, more) -> DoubleStream.concat(DoubleStream.of(some), DoubleStream.of(more))
                                .toArray());
            }
        }
        return Clusters.of(clusters);
    }

    /** Ten thousand resamplings of whole clusters, BCa limits. */
    @Benchmark
    public Estimate clusterBootstrap() {
        return Bootstrap.of(lengths, new Bootstrap.Plan(REPLICATES, 1, 0)).bca(LEVEL);
    }

    /** The yardstick: mean and cluster-robust limits in closed form. */
    @Benchmark
    public Estimate closedForm() {
        return Clustered.mean(lengths, WORDS, LEVEL);
    }
}
