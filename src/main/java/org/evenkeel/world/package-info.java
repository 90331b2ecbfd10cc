/** The worlds that scenarios run in: same actions, same observations, byte for byte. Model output never throws. */
@NullMarked
package org.evenkeel.world;

import org.jspecify.annotations.NullMarked;
