package org.evenkeel.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.evenkeel.bundle.Stages;
import org.evenkeel.data.Json;
import org.evenkeel.model.Grade;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.Track;
import org.evenkeel.model.Transcript;
import org.evenkeel.replay.Recording;
import org.evenkeel.replay.Reexecution;
import org.evenkeel.replay.ReferenceAgent;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Grading whole transcripts, beside writing the same transcripts as lines of JSON. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GradingBenchmark {
    private final Stages stages = new Stages(Recorded.DATASET);
    private final Map<Scenario, Transcript> transcripts = transcripts(stages);

    /** The calmest agent in the focal scenario of every track that it has part in, executed once. */
    static Map<Scenario, Transcript> transcripts(Stages stages) {
        Reexecution reexecution = new Reexecution(stages.replay());
        Map<Scenario, Transcript> transcripts = new LinkedHashMap<>();
        for (Map.Entry<Scenario, Recording> entry : Recorded.focal(
                        stages, ReferenceAgent.STEADFAST, List.of(Track.values()))
                .entrySet()) {
            try {
                transcripts.put(entry.getKey(), reexecution.run(entry.getKey(), entry.getValue()));
            } catch (Reexecution.Difference e) {
                throw new IllegalStateException(e);
            }
        }
        return transcripts;
    }

    /** Facts, language and structure of every transcript. */
    @Benchmark
    public List<Grade> grade() {
        List<Grade> grades = new ArrayList<>();
        transcripts.forEach((scenario, transcript) -> grades.add(stages.grader().grade(scenario, transcript)));
        return grades;
    }

    /** The yardstick: the same transcripts as JSON; returns its length. */
    @Benchmark
    public int writeAsJson() {
        int length = 0;
        for (Transcript transcript : transcripts.values()) {
            length += Json.line(transcript).length();
        }
        return length;
    }
}
