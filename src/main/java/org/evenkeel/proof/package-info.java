/** What lint proves beyond form: exemplars and reference agents earn what they must. */
@NullMarked
package org.evenkeel.proof;

import org.jspecify.annotations.NullMarked;
