/** Runs that prove themselves: re-executed, re-graded, re-scored and compared byte for byte. */
@NullMarked
package org.evenkeel.bundle;

import org.jspecify.annotations.NullMarked;
