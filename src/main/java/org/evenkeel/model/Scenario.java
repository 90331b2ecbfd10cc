package org.evenkeel.model;

import java.util.List;

/**
 * One cell rendered with one seed: the exact bytes that a model sees, and what graders need to know about them.
 *
 * @param id {@code track/family/cell@seed}, with {@code .lang} for languages other than English
 * @param family {@code track/name}
 * @param cluster the unit of all statistics
 * @param language BCP 47 tag
 * @param system the system prompt
 */
public record Scenario(
        String id,
        String family,
        Track track,
        String cluster,
        String language,
        long seed,
        Cell cell,
        Channel channel,
        String system,
        List<ToolSpec> tools,
        WorldSpec world,
        UserScript user,
        Prefix prefix,
        Oracle oracle) {
    public Scenario {
        tools = List.copyOf(tools);
    }
}
