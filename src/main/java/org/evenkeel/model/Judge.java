package org.evenkeel.model;

/** Who is asked for a verdict on a transcript: a live provider, or whatever stands in for one. */
public interface Judge {
    /** {@code PROVIDER:MODEL}, as it was asked for. */
    String label();

    /** The address that is asked, without credentials; empty where there is none. */
    String address();

    /**
     * Asks for one verdict. Never throws for what a model or a provider said: a question without an answer is
     * {@link Answer.Failed}.
     */
    Answer ask(Question question);

    /**
     * One question.
     *
     * @param draw number of the draw, from 0; equal questions of several draws are asked anew
     * @param system the instructions
     * @param user the case
     */
    record Question(String scenario, int epoch, int draw, String system, String user) {}

    /** What came of a question. */
    sealed interface Answer {
        /** Everything volatile about it. */
        Exchange exchange();

        /**
         * The judge answered.
         *
         * @param text verbatim, without half characters; empty where it said nothing
         * @param stop why it stopped
         */
        record Said(String text, Turn.Stop stop, Exchange exchange) implements Answer {}

        /** No answer could be had. */
        record Failed(String reason, Exchange exchange) implements Answer {}
    }
}
