/** Scorecards for readers: terminal, Markdown, one HTML page. */
@NullMarked
package org.evenkeel.report;

import org.jspecify.annotations.NullMarked;
