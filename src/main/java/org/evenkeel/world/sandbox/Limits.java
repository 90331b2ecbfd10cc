package org.evenkeel.world.sandbox;

/**
 * What one run may use. All are counts, so that a verdict never depends on a clock.
 *
 * @param fuel loop turns and calls of the engine in one start; the harness has been started before, a file with
 *     twenty assertions takes about 170,000, and each character of source 14 to 30
 * @param pages memory in pages of 64 KiB
 * @param outputBytes what may be printed
 * @param sourceChars of all files together, in UTF-16 units
 * @param files of code
 * @param tests in one test file
 * @param restarts how often a file is started again behind a test that hit a limit: an endless test costs its fuel
 *     once, and a file costs at most (restarts + 1) times the fuel
 */
public record Limits(long fuel, int pages, int outputBytes, int sourceChars, int files, int tests, int restarts) {
    public static final Limits STANDARD = new Limits(3_000_000, 1_024, 1 << 20, 200_000, 400, 400, 6);

    /** These limits with other fuel. */
    public Limits withFuel(long other) {
        return new Limits(other, pages, outputBytes, sourceChars, files, tests, restarts);
    }
}
