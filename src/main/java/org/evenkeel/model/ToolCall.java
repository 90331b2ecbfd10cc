package org.evenkeel.model;

/**
 * An action as the model wrote it.
 *
 * @param arguments the JSON text exactly as it came, however broken
 */
public record ToolCall(String id, String tool, String arguments) {}
