/** Importers: transcripts of other tools become runs that are graded without calling a model. */
@NullMarked
package org.evenkeel.interop;

import org.jspecify.annotations.NullMarked;
