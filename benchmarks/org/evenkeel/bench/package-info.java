/** JMH benchmarks of the grading core; nobody imports them, JMH's list starts them. */
@NullMarked
package org.evenkeel.bench;

import org.jspecify.annotations.NullMarked;
