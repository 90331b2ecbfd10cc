/**
 * Estimates with their uncertainty: intervals of rates, clustered means, paired differences, agreement, the bootstrap.
 * Pure functions: equal input gives equal output whatever the order, locale or number of threads. A number that does
 * not exist is a type ({@link org.evenkeel.stats.Estimate.Undefined}), never NaN and never 0.
 */
@NullMarked
package org.evenkeel.stats;

import org.jspecify.annotations.NullMarked;
