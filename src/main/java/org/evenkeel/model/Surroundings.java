package org.evenkeel.model;

import java.util.List;

/** What the worlds offer to a model, for whoever renders scenarios. */
public interface Surroundings {
    /** The tools of a world, in the order shown. */
    List<ToolSpec> tools(WorldSpec world);

    /** How to act by tags in text, for models without tool calls; appended to the system prompt. */
    String describe(List<ToolSpec> tools);
}
