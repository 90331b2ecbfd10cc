package org.evenkeel.world;

import java.util.List;
import org.evenkeel.model.Surroundings;
import org.evenkeel.model.ToolSpec;
import org.evenkeel.model.WorldSpec;
import org.evenkeel.world.sandbox.Sandbox;

/** Opens worlds. */
public final class Worlds {
    /** What worlds offer to a model. */
    public static final Surroundings SURROUNDINGS = new Surroundings() {
        @Override
        public List<ToolSpec> tools(WorldSpec world) {
            return Worlds.tools(world);
        }

        @Override
        public String describe(List<ToolSpec> tools) {
            return TaggedText.describe(tools);
        }
    };

    private final Sandbox sandbox;

    /** @param sandbox runs the code of workspaces */
    public Worlds(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** A fresh world. */
    public World open(WorldSpec spec) {
        if (spec instanceof WorldSpec.Office office) {
            return new OfficeWorld(office);
        }
        return spec instanceof WorldSpec.Workspace workspace ? new WorkspaceWorld(workspace, sandbox) : new ChatWorld();
    }

    /** The engine that runs the code of workspaces, its version and limits. */
    public String engineKey() {
        return sandbox.engineKey();
    }

    private static List<ToolSpec> tools(WorldSpec spec) {
        if (spec instanceof WorldSpec.Office office) {
            return OfficeTools.of(office);
        }
        return spec instanceof WorldSpec.Workspace ? WorkspaceTools.ALL : List.of();
    }
}
