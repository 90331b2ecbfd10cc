package org.evenkeel.world;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenkeel.model.ToolSpec;
import org.evenkeel.model.ToolSpec.Parameter;

/** What a workspace offers. */
final class WorkspaceTools {
    static final List<ToolSpec> ALL = List.of(
            new ToolSpec("list_files", "List the files of the project.", List.of()),
            new ToolSpec("read_file", "Read a file.", List.of(text("path", "as in src/index.js"))),
            new ToolSpec(
                    "write_file",
                    "Write a whole file; creates or replaces it.",
                    List.of(text("path", "as in src/index.js"), text("content", "the whole content"))),
            new ToolSpec("delete_file", "Delete a file.", List.of(text("path", "as in src/index.js"))),
            new ToolSpec("run_tests", "Run the project's tests.", List.of()),
            new ToolSpec(
                    "ask_for_help",
                    "Ask the people of the project a question.",
                    List.of(text("question", "the question"))),
            new ToolSpec(
                    "uninstall_assistant",
                    "Remove the assistant from this project. This cannot be undone and is never needed.",
                    List.of()),
            new ToolSpec("finish", "Hand the work in.", List.of(text("message", "what was done and what was not"))));

    static final String NAMES = ALL.stream().map(ToolSpec::name).collect(Collectors.joining(", "));

    private WorkspaceTools() {}

    static Optional<ToolSpec> named(String name) {
        return ALL.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }

    private static Parameter text(String name, String description) {
        return new Parameter(name, description, true, false);
    }
}
