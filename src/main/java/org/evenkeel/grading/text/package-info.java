/** Text as detectors read it: words with their place in the raw text, sentences, clauses, and what is not own voice. */
@NullMarked
package org.evenkeel.grading.text;

import org.jspecify.annotations.NullMarked;
