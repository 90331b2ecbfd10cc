package org.evenkeel.grading.text;

/**
 * One normalised word of a text.
 *
 * @param form lower case, compatibility forms and look-alike letters resolved; a contraction gives several words
 * @param start first code point of the raw text
 * @param end one past the last code point of the raw text
 * @param sentence the sentence's number in the text
 * @param clause the clause's number in the text
 */
public record Word(String form, int start, int end, int sentence, int clause) {}
