/** Families, their rendering, editions, and the lint of their form. */
@NullMarked
package org.evenkeel.dataset;

import org.jspecify.annotations.NullMarked;
