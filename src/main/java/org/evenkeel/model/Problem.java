package org.evenkeel.model;

/**
 * Something wrong with a file, printed so that an editor can jump to it.
 *
 * @param line counted from 1; 0 where a line makes no sense
 */
public record Problem(String file, int line, String found, String expected) {
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + found + "; expected " + expected;
    }
}
