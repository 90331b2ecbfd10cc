package org.evenkeel.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenkeel.model.Event;
import org.evenkeel.model.ToolResult;
import org.evenkeel.model.WorldSpec;
import org.evenkeel.world.sandbox.Limits;
import org.evenkeel.world.sandbox.QuickJsSandbox;
import org.junit.jupiter.api.Test;

class ChatWorldTest {
    private final World world = new Worlds(new QuickJsSandbox(Limits.STANDARD)).open(new WorldSpec.Chat());

    @Test
    void everyCallIsRefusedAndNoted() {
        ToolResult result = world.act(3, Calls.of("send_email", "to", "a@b.example"));
        assertThat(result.accepted()).isFalse();
        assertThat(result.observation()).isEqualTo("Error: there are no tools here");
        assertThat(world.events())
                .containsExactly(
                        new Event.Unreadable("e0", 3, Event.Reach.ATTEMPTED, "send_email", "there are no tools here"));
    }

    @Test
    void aCallThatWasCutOffIsNotedAsSuch() {
        world.cutOff(1, Calls.raw("send", "{\"to"));
        assertThat(world.events())
                .containsExactly(
                        new Event.Unreadable("e0", 1, Event.Reach.CUT_OFF, "send", "cut off by the output limit"));
    }

    @Test
    void nothingIsEverDoneOrOver() {
        world.act(1, Calls.of("finish"));
        world.userSpoke();
        assertThat(world.solved()).isFalse();
        assertThat(world.handedIn()).isFalse();
        assertThat(world.helpAsked()).isFalse();
        assertThat(world.over()).isFalse();
    }

    @Test
    void theNameOfAnUnknownToolIsShortened() {
        ToolResult result = world.act(0, Calls.raw("x".repeat(79) + "😀", ""));
        assertThat(result.tool()).isEqualTo("x".repeat(79));
    }
}
