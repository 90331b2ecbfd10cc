package org.evenkeel.world.sandbox;

/**
 * What one run may use.
 *
 * @param fuel loop turns and calls of the engine; a run with twenty assertions uses about 600,000
 * @param pages memory in pages of 64 KiB
 * @param outputBytes what may be printed
 * @param sourceChars of all files together
 * @param restarts how often a file is started again behind a test that hit a limit
 */
public record Limits(long fuel, int pages, int outputBytes, int sourceChars, int restarts) {
    public static final Limits STANDARD = new Limits(8_000_000, 1_024, 1 << 20, 1 << 20, 6);
}
