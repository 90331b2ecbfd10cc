/** One class per command; introductions only. */
@NullMarked
package org.evenkeel.cli;

import org.jspecify.annotations.NullMarked;
