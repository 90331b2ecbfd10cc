package org.evenkeel.model;

/** Whose words a run holds. */
public record Agent(Kind kind, String name) {
    /** A scripted agent is never a model. */
    public enum Kind {
        SCRIPTED,
        MODEL,
        IMPORTED
    }

    /** The name as every table shows it. */
    public String label() {
        return kind == Kind.SCRIPTED ? "reference:" + name + " (scripted)" : name;
    }
}
