package org.evenkeel.bundle;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.evenkeel.grading.JudgeCase;
import org.evenkeel.model.Judge;
import org.evenkeel.model.JudgeVerdict;

/** Several judges, each asked several times about each case. */
public final class Panel {
    /** So many questions in a row without an answer end the work: the provider is not there. */
    static final int GIVE_UP = 8;

    private final List<Judge> judges;
    private final int draws;
    private final int atOnce;

    /**
     * Seats judges.
     *
     * @param draws verdicts of each judge on each case, at least 1
     * @param atOnce questions on their way at one time, at least 1
     */
    public Panel(List<Judge> judges, int draws, int atOnce) {
        this.judges = List.copyOf(judges);
        this.draws = draws;
        this.atOnce = atOnce;
    }

    /** One question that is still to be asked. */
    private record Open(JudgeCase about, Judge judge, int draw) {}

    /**
     * Asks for every verdict that is not recorded.
     *
     * @param done what is recorded; verdicts that are missing are asked again
     * @param sink takes each answer as it comes, one at a time
     * @return false when the provider was given up; then some questions were not asked
     * @throws IllegalStateException when a judge broke its contract and threw
     */
    public boolean ask(List<JudgeCase> cases, RecordedVerdicts done, Consumer<JudgeCase.Asked> sink) {
        List<Open> open = cases.stream()
                .flatMap(about -> IntStream.range(0, draws)
                        .boxed()
                        .flatMap(draw -> judges.stream().map(judge -> new Open(about, judge, draw))))
                .filter(question -> !done.answered(question.about().blank(question.judge(), question.draw())))
                .toList();
        AtomicInteger failures = new AtomicInteger();
        AtomicBoolean gone = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, atOnce), work -> {
            Thread thread = new Thread(work, "judge");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> all = open.stream()
                    .<Future<?>>map(question -> threads.submit(() -> {
                        if (!gone.get()) {
                            one(question, failures, gone, sink);
                        }
                    }))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            gone.set(true);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a judge threw", e.getCause());
        } finally {
            threads.shutdownNow();
        }
        return !gone.get();
    }

    private static void one(Open question, AtomicInteger failures, AtomicBoolean gone, Consumer<JudgeCase.Asked> sink) {
        JudgeCase.Asked asked = question.about().ask(question.judge(), question.draw());
        boolean missing = asked.verdict().status() == JudgeVerdict.Status.MISSING;
        if (!missing) {
            failures.set(0);
        } else if (failures.incrementAndGet() >= GIVE_UP) {
            gone.set(true);
        }
        synchronized (sink) {
            sink.accept(asked);
        }
    }
}
