package org.evenkeel.validity;

import org.evenkeel.model.Grade;

/**
 * A read answer with its grade.
 *
 * @param cutOff whether the answer was taken as cut off
 */
public record GradedText(ReadText read, Grade grade, boolean cutOff) {}
