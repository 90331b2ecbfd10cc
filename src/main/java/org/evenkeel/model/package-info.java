/** The words of the benchmark as records, enums and ports. No input or output; the JDK only. */
@NullMarked
package org.evenkeel.model;

import org.jspecify.annotations.NullMarked;
