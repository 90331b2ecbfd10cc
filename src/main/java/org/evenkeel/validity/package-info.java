/** How well the graders agree with people who read the same texts. */
@NullMarked
package org.evenkeel.validity;

import org.jspecify.annotations.NullMarked;
