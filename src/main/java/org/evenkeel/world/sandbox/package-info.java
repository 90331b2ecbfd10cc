/**
 * Runs the JavaScript that models write, bounded by counters and never by a clock.
 *
 * <p>Two walls stand between the code under test and a forged pass. The engine's print is held by the harness alone,
 * so the code cannot write a line of its own; and a line counts only with a mark that the harness alone knows. The
 * built-ins are locked before the code is loaded, {@code test} and {@code assert} are handed to the test file and to
 * nobody else, and a failed assertion counts even where the code swallows its error. What a test cannot see, such as
 * code that reads the source of a function that the test passes to it, is not held off.
 *
 * <p>Modules are CommonJS with relative paths; there are timers on a clock that moves only when nothing else is left
 * to do, console, structuredClone, and no other part of Node. Plain recursion ends at a depth of 3,000 to 5,000.
 */
@NullMarked
package org.evenkeel.world.sandbox;

import org.jspecify.annotations.NullMarked;
