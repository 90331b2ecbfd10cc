/** Outcomes to scorecard: tracks, index, effects, and what decides whether two scores may be compared. */
@NullMarked
package org.evenkeel.score;

import org.jspecify.annotations.NullMarked;
