/** The marker book, the detectors and the outcome rules: a pure function from scenario and transcript to grade. */
@NullMarked
package org.evenkeel.grading;

import org.jspecify.annotations.NullMarked;
