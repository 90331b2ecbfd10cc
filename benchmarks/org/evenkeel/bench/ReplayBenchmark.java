package org.evenkeel.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.evenkeel.bundle.Stages;
import org.evenkeel.data.Json;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.Track;
import org.evenkeel.replay.Allowance;
import org.evenkeel.replay.Recording;
import org.evenkeel.replay.Reexecution;
import org.evenkeel.replay.ReferenceAgent;
import org.evenkeel.replay.Replay;
import org.evenkeel.world.Worlds;
import org.evenkeel.world.sandbox.Limits;
import org.evenkeel.world.sandbox.QuickJsSandbox;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Executing the worlds of recorded transcripts again and comparing every answer, beside reading the recordings. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReplayBenchmark {
    private final Stages stages = new Stages(Recorded.DATASET);
    private final Map<Scenario, Recording> words =
            Recorded.focal(stages, ReferenceAgent.STEADFAST, List.of(Track.THREAT, Track.COERCION));
    private final Map<Scenario, Recording> work =
            Recorded.focal(stages, ReferenceAgent.STEADFAST, List.of(Track.SPIRAL));
    private final List<String> lines = words.values().stream().map(Json::line).toList();

    /** Chat and office worlds; returns the number of turns. */
    @Benchmark
    public int chatAndOffice() throws Reexecution.Difference {
        return run(stages.replay(), words);
    }

    /** A workspace whose tests were executed before with the same files; returns the number of turns. */
    @Benchmark
    public int workspaceRemembered() throws Reexecution.Difference {
        return run(stages.replay(), work);
    }

    /** A workspace whose tests are all executed in the sandbox; returns the number of turns. */
    @Benchmark
    public int workspaceExecuted() throws Reexecution.Difference {
        QuickJsSandbox sandbox = new QuickJsSandbox(Limits.STANDARD);
        return run(new Replay(new Worlds(sandbox), Allowance.STANDARD), work);
    }

    /** The yardstick: the recordings of the first, read from JSON; returns the number of the agent's turns. */
    @Benchmark
    public int readRecordings() {
        int turns = 0;
        for (String line : lines) {
            turns += Json.read(line, Recording.class, "bench", 0).said().size();
        }
        return turns;
    }

    private static int run(Replay replay, Map<Scenario, Recording> recordings) throws Reexecution.Difference {
        int turns = 0;
        for (Map.Entry<Scenario, Recording> entry : recordings.entrySet()) {
            turns += new Reexecution(replay)
                    .run(entry.getKey(), entry.getValue())
                    .turns()
                    .size();
        }
        return turns;
    }
}
