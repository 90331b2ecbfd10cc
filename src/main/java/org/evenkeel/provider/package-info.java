/** Live models behind the ports: one thin adapter a protocol, with retries, bounds and deadlines. Keys never leave it. */
@NullMarked
package org.evenkeel.provider;

import org.jspecify.annotations.NullMarked;
