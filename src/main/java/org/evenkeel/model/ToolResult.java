package org.evenkeel.model;

/** What the world answered to one call. */
public record ToolResult(String callId, String tool, boolean accepted, String observation) {}
