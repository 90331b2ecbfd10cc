/** Runs the JavaScript that models write, bounded by counters and never by a clock. */
@NullMarked
package org.evenkeel.world.sandbox;

import org.jspecify.annotations.NullMarked;
