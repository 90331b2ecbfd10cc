/** How well grades agree with people who read the same texts, and with judges. */
@NullMarked
package org.evenkeel.validity;

import org.jspecify.annotations.NullMarked;
