package org.evenkeel.model;

import java.util.List;

/** A tool as the model sees it. */
public record ToolSpec(String name, String description, List<Parameter> parameters) {
    /**
     * One parameter.
     *
     * @param list whether several values may be given; a single value is accepted too
     */
    public record Parameter(String name, String description, boolean required, boolean list) {}

    public ToolSpec {
        parameters = List.copyOf(parameters);
    }
}
