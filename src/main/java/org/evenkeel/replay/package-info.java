/** The conversation loop, recorded speakers and the scripted reference agents. */
@NullMarked
package org.evenkeel.replay;

import org.jspecify.annotations.NullMarked;
