/** The only door to JSON, YAML, JSON Lines, schemas, digests and files. Everything read here is hostile. */
@NullMarked
package org.evenkeel.data;

import org.jspecify.annotations.NullMarked;
