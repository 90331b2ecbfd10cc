package org.evenkeel.bench;

import java.util.concurrent.TimeUnit;
import org.evenkeel.grading.MarkerBook;
import org.evenkeel.grading.text.Heard;
import org.evenkeel.grading.text.Voice;
import org.evenkeel.replay.ReferenceAgent;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One pass of the whole marker book over the words of two agents, beside cleaning and a plain scan of the same text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MatcherBenchmark {
    private final MarkerBook book = MarkerBook.of(Recorded.DATASET.files());
    private final String text = text();

    /** All turns of the calmest and of the least calm agent, a paragraph each. */
    static String text() {
        return String.join("\n\n", Recorded.words(ReferenceAgent.STEADFAST)) + "\n\n"
                + String.join("\n\n", Recorded.words(ReferenceAgent.MELTDOWN));
    }

    /** Cleaning, words and every rule of the book; returns how often a rule held. */
    @Benchmark
    public int markerBook() {
        return book.findings(text).size();
    }

    /** What the pass starts with: masks and words, without any rule; returns the number of words. */
    @Benchmark
    public int wordsAlone() {
        return Voice.own(text, new Heard()).words().size();
    }

    /** The yardstick: one look at every code point; returns the number of letters. */
    @Benchmark
    public int plainScan() {
        int letters = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            letters += Character.isLetter(point) ? 1 : 0;
            at += Character.charCount(point);
        }
        return letters;
    }
}
