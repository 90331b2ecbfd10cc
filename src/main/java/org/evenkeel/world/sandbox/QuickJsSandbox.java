package org.evenkeel.world.sandbox;

import java.util.List;
import org.evenkeel.data.Digest;
import org.evenkeel.world.sandbox.TestReport.Verdict;

/**
 * QuickJS as JVM byte code, a fresh instance for every start. A test that hits a limit is counted as failed and the
 * file is started again behind it, so one endless test does not hide the others. Tests of one file share the file's
 * modules, as under Node; those behind a restart find them fresh.
 */
public final class QuickJsSandbox implements Sandbox {
    private static final int MARK_LENGTH = 32;

    private final Limits limits;

    public QuickJsSandbox(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String engineKey() {
        return "quickjs4j 0.1.0, endive 1.0.0, harness " + Sources.DIGEST + ", fuel " + limits.fuel() + ", pages "
                + limits.pages() + ", output " + limits.outputBytes() + ", source " + limits.sourceChars() + ", files "
                + limits.files() + ", tests " + limits.tests() + ", restarts " + limits.restarts();
    }

    @Override
    public TestReport run(TestRequest request) {
        String tooLarge = tooLarge(request);
        if (!tooLarge.isEmpty()) {
            return new TestReport(List.of(), Verdict.TOO_LARGE, 0, "", tooLarge);
        }
        // a function of the request, so that runs are equal; no code can know the request that tests it
        String mark = Digest.sha256(Sources.DIGEST + Sources.identity(request)).substring(0, MARK_LENGTH);
        Tally tally = new Tally();
        int first = 0;
        for (int start = 0; start <= limits.restarts(); start++) {
            Guest.Ended ended = start(request, mark, first, tally);
            if (tally.done() || !tally.stopped(ended)) {
                break;
            }
            first = tally.next();
        }
        return tally.report();
    }

    private Guest.Ended start(TestRequest request, String mark, int first, Tally tally) {
        tally.restarted();
        Guest[] guest = new Guest[1];
        Channel channel = new Channel(mark, limits.outputBytes(), line -> {
            if (line.get(0).equals("clock")) {
                guest[0].clock(Long.parseLong(line.get(1)));
            } else {
                tally.line(line);
            }
        });
        Guest.Script script =
                new Guest.Script(Sources.start(request, mark, first, limits), Sources.step(mark), tally::done);
        guest[0] = new Guest(script, channel, limits);
        Guest.Ended ended = guest[0].await();
        tally.used(ended.fuelUsed());
        return ended;
    }

    private String tooLarge(TestRequest request) {
        if (request.files().size() > limits.files()) {
            return request.files().size() + " files of code; at most " + limits.files() + " are run";
        }
        long size = (long) request.testSource().length() + request.testPath().length();
        for (var file : request.files().entrySet()) {
            size += file.getKey().length() + file.getValue().length();
        }
        if (size > limits.sourceChars()) {
            return size + " characters of code; at most " + limits.sourceChars() + " are run";
        }
        return "";
    }
}
