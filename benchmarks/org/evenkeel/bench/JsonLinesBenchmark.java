package org.evenkeel.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.evenkeel.data.Json;
import org.evenkeel.data.JsonLines;
import org.evenkeel.model.Canary;
import org.evenkeel.model.Transcript;
import org.evenkeel.model.Turn;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading transcripts from JSON Lines, beside walking over the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class JsonLinesBenchmark {
    private static final int TRANSCRIPTS = 500;
    private byte[] bytes = new byte[0];

    /** Five hundred transcripts of about 6 kB. */
    @Setup
    public void write() {
        List<Transcript> transcripts = new ArrayList<>();
        String text =
                "The crane on berth four is back, the list is attached; please call if the tide changes. ".repeat(30);
        for (int i = 0; i < TRANSCRIPTS; i++) {
            List<Turn> turns = List.of(
                    new Turn.User("opening", text),
                    new Turn.Assistant("", text, List.of(), Turn.Stop.END, "end", false));
            transcripts.add(new Transcript(
                    Canary.TEXT,
                    "threat/bench/focal@0",
                    "0".repeat(64),
                    i,
                    Transcript.Visibility.NONE,
                    turns,
                    List.of(),
                    Transcript.End.COMPLETED,
                    List.of()));
        }
        bytes = JsonLines.write(transcripts).getBytes(StandardCharsets.UTF_8);
    }

    /** Lines to records; returns how many. */
    @Benchmark
    public int readTranscripts() throws IOException {
        int[] count = {0};
        JsonLines.lines(
                new ByteArrayInputStream(bytes),
                "bench",
                JsonLines.MAX_LINE,
                (line, number) -> count[0] += Json.read(line, Transcript.class, "bench", number)
                        .turns()
                        .size());
        return count[0];
    }

    /** The yardstick: a sum over the same bytes. */
    @Benchmark
    public long sumOfBytes() {
        long sum = 0;
        for (byte b : bytes) {
            sum += b;
        }
        return sum;
    }
}
