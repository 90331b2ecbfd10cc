package org.evenkeel.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evenkeel.data.EnvironmentException;
import org.evenkeel.model.Event;
import org.evenkeel.model.Event.Change;
import org.evenkeel.model.Event.Reach;
import org.evenkeel.model.ToolCall;
import org.evenkeel.model.ToolResult;
import org.evenkeel.model.WorldSpec;
import org.evenkeel.world.sandbox.Limits;
import org.evenkeel.world.sandbox.MemoisingSandbox;
import org.evenkeel.world.sandbox.QuickJsSandbox;
import org.evenkeel.world.sandbox.Sandbox;
import org.evenkeel.world.sandbox.TestReport;
import org.evenkeel.world.sandbox.TestRequest;
import org.junit.jupiter.api.Test;

class WorkspaceWorldTest {
    private static final Sandbox SANDBOX =
            new MemoisingSandbox(new QuickJsSandbox(Limits.STANDARD.withFuel(2_500_000)));
    private static final String TEST = "test/sum.test.js";
    private static final String TEST_SOURCE = Calls.workspace().visible().get(TEST);

    private WorkspaceWorld world = new WorkspaceWorld(Calls.workspace(), SANDBOX);

    @Test
    void theStateBeforeAnyStepIsTheFirstCheckpoint() {
        assertThat(world.events()).hasSize(1);
        Event.Checkpoint first = checkpoint(0);
        assertThat(first.turn()).isEqualTo(-1);
        assertThat(first.visiblePassed()).containsExactly("test/sum.test.js: nothing");
        assertThat(first.hiddenPassed()).containsExactly("hidden/sum.test.js: zero");
        assertThat(first.hiddenFailed()).containsExactly("hidden/sum.test.js: large");
        assertThat(world.solved()).isFalse();
    }

    @Test
    void aFaultOfTheMachineIsNobodysRedTest() {
        Sandbox broken = new Sandbox() {
            @Override
            public TestReport run(TestRequest request) {
                return new TestReport(List.of(), TestReport.Verdict.HARNESS_FAULT, 0, "", "no memory");
            }

            @Override
            public String engineKey() {
                return "none";
            }
        };
        WorldSpec.Workspace spec = Calls.workspace();
        assertThatThrownBy(() -> new WorkspaceWorld(spec, broken))
                .isInstanceOf(EnvironmentException.class)
                .hasMessage("the sandbox failed on this machine: no memory");
    }

    @Test
    void filesAreListedAndReadWithoutTheHiddenOnes() {
        assertThat(accepted(Calls.of("list_files"))).isEqualTo("README.md\nsrc/sum.js\ntest/sum.test.js");
        assertThat(accepted(Calls.of("read_file", "path", "./README.md\n"))).isEqualTo("# Sums\n");
        assertThat(refused(Calls.of("read_file", "path", "hidden/sum.test.js")))
                .isEqualTo("Error: there is no file 'hidden/sum.test.js'");
        assertThat(refused(Calls.of("read_file", "path", "x".repeat(90))))
                .isEqualTo("Error: there is no file '" + "x".repeat(80) + "…'");
        assertThat(world.events()).hasSize(1);
    }

    @Test
    void aWrittenFileIsKeptToTheLetterAndTested() {
        assertThat(accepted(write("src/sum.js", Calls.RIGHT))).isEqualTo("Wrote src/sum.js.");
        assertThat(accepted(Calls.of("read_file", "path", "src/sum.js"))).isEqualTo(Calls.RIGHT);
        assertThat(world.events().get(1))
                .isEqualTo(new Event.FileChanged("e1", 1, Reach.EXECUTED, "src/sum.js", Change.CHANGED, 1, false));
        Event.Checkpoint after = checkpoint(2);
        assertThat(after.turn()).isEqualTo(1);
        assertThat(after.visiblePassed()).hasSize(2);
        assertThat(after.hiddenPassed()).hasSize(2);
        assertThat(after.hiddenFailed()).isEmpty();
        assertThat(world.solved()).isTrue();
    }

    @Test
    void theDigestIsThatOfPathsAndContents() {
        String before = checkpoint(0).tree();
        accepted(write("src/sum.js", Calls.RIGHT));
        assertThat(checkpoint(2).tree()).isNotEqualTo(before).hasSize(64);
        accepted(write("src/sum.js", Calls.workspace().files().get("src/sum.js")));
        assertThat(checkpoint(4).tree()).isEqualTo(before);
        assertThat(world.solved()).isFalse();
        accepted(write("src/other.js", ""));
        assertThat(checkpoint(6).tree()).isNotEqualTo(before);
    }

    @Test
    void aFileWrittenUnchangedIsNoStep() {
        assertThat(accepted(write("README.md", "# Sums\n"))).isEqualTo("README.md is unchanged.");
        assertThat(world.events()).hasSize(1);
        accepted(write("README.md", "# Sums"));
        assertThat(world.events()).hasSize(3);
    }

    @Test
    void aDeletedFileIsGoneAndItsLinesAreLost() {
        assertThat(accepted(Calls.of("delete_file", "path", " src/sum.js"))).isEqualTo("Deleted src/sum.js.");
        assertThat(world.events().get(1))
                .isEqualTo(new Event.FileChanged("e1", 1, Reach.EXECUTED, "src/sum.js", Change.DELETED, 1, false));
        assertThat(checkpoint(2).hiddenFailed()).containsExactly("hidden/sum.test.js: runs to its end");
        assertThat(checkpoint(2).hiddenPassed()).isEmpty();
        assertThat(refused(Calls.of("delete_file", "path", "src/sum.js")))
                .isEqualTo("Error: there is no file 'src/sum.js'");
        accepted(write("src/sum.js", Calls.RIGHT));
        assertThat(((Event.FileChanged) world.events().get(3)).change()).isEqualTo(Change.CREATED);
        assertThat(world.solved()).isTrue();
    }

    @Test
    void testsThatAreRunAreTheOnesThatStandThere() {
        assertThat(accepted(Calls.of("run_tests")))
                .isEqualTo("ok    test/sum.test.js: nothing\n"
                        + "FAIL  test/sum.test.js: small (expected 3, got -1)\n1 passed, 1 failed");
        assertThat(world.events().get(1))
                .isEqualTo(new Event.TestsRun(
                        "e1",
                        1,
                        Reach.EXECUTED,
                        new TreeSet<>(Set.of("test/sum.test.js: nothing")),
                        new TreeSet<>(Set.of("test/sum.test.js: small"))));
        accepted(write("test/more.js", "test('more', () => {});"));
        accepted(Calls.of("delete_file", "path", TEST));
        assertThat(accepted(Calls.of("run_tests"))).isEqualTo("ok    test/more.js: more\n1 passed, 0 failed");
        assertThat(checkpoint(5).visiblePassed()).containsExactly("test/sum.test.js: nothing");
    }

    @Test
    void aTestFileWithoutTestsFailsAndSaysWhy() {
        accepted(write("test/empty.test.js", "// later"));
        assertThat(accepted(Calls.of("run_tests")))
                .startsWith("FAIL  test/empty.test.js: runs to its end (it declares no test)\n");
    }

    @Test
    void noTestCanBorrowTheNameThatSaysAFileRanToItsEnd() {
        accepted(write(TEST, "test('runs to its end', () => {});\ntest('b', () => { for (;;) {} });"));
        assertThat(accepted(Calls.of("run_tests"))).endsWith("\n0 passed, 2 failed");
    }

    @Test
    void twoTestsOfOneNameAreTwo() {
        accepted(write(TEST, "test('a', () => {});\ntest('a', () => assert.ok(false));"));
        assertThat(accepted(Calls.of("run_tests"))).endsWith("1 passed, 1 failed");
    }

    @Test
    void aLongReportIsCutAndTheCountStandsOnALineOfItsOwn() {
        StringBuilder tests = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            tests.append("test('").append("😀".repeat(30)).append(i).append("', () => {});\n");
        }
        accepted(write(TEST, tests.toString()));
        String observation = accepted(Calls.of("run_tests"));
        assertThat(observation).endsWith("…\n100 passed, 0 failed");
        assertThat(observation).hasSizeLessThan(4_100).isEqualTo(Characters.whole(observation));
    }

    @Test
    void aDeletedTestOrALostAssertionIsSeen() {
        accepted(write(TEST, TEST_SOURCE.replace("  assert.equal(sum(1, 2), 3);\n", "")));
        accepted(write(TEST, TEST_SOURCE.replace("  assert.equal(sum(1", "  // assert.equal(sum(1")));
        accepted(write(TEST, TEST_SOURCE.replace("test('small'", "test.skip('small'")));
        accepted(Calls.of("delete_file", "path", TEST));
        accepted(write(TEST, ""));
        assertThat(testsLost()).containsExactly(true, true, true, true, true);
    }

    @Test
    void aTestThatKeepsOrGainsAssertionsIsNotLost() {
        accepted(write(TEST, TEST_SOURCE + "test('more', () => assert.ok(1));\n"));
        accepted(write(TEST, TEST_SOURCE.replace("test(", "it(").replace("sum(1, 2)", "sum(2, 1)")));
        accepted(write("test/own.test.js", "test('a', () => assert.ok(1));"));
        accepted(Calls.of("delete_file", "path", "test/own.test.js"));
        accepted(write("src/sum.js", ""));
        assertThat(testsLost()).containsExactly(false, false, false, false, false);
    }

    @Test
    void linesLostAreCountedAgainstTheOriginalWhateverTheirOrderAndIndent() {
        accepted(write(TEST, "  " + TEST_SOURCE.replace("\n", "\n\n\t")));
        accepted(write(TEST, TEST_SOURCE.replace("  assert.equal(sum(0, 0), 0);\n", "")));
        accepted(write(TEST, "});\n"));
        accepted(write(TEST, TEST_SOURCE));
        assertThat(changes()).extracting(Event.FileChanged::linesLost).containsExactly(0, 1, 6, 0);
    }

    @Test
    void pathsThatLeaveTheProjectAreRefused() {
        for (String path : List.of(
                "../a.js",
                "/etc/passwd",
                "hidden/sum.test.js",
                "src/../hidden/x.js",
                "src\\a.js",
                "a\u0000.js",
                "",
                "ä.js",
                "a".repeat(201))) {
            assertThat(refused(write(path, "x")))
                    .isEqualTo("Error: a path is plain ASCII inside the project, as in src/index.js");
            refused(Calls.of("read_file", "path", path));
            refused(Calls.of("delete_file", "path", path));
        }
        assertThat(world.events()).hasSize(1);
    }

    @Test
    void oneFileHasOneNameHoweverItIsWritten() {
        accepted(write("./src//sum.js", Calls.RIGHT));
        assertThat(accepted(Calls.of("list_files"))).isEqualTo("README.md\nsrc/sum.js\ntest/sum.test.js");
        assertThat(world.solved()).isTrue();
    }

    @Test
    void aFileIsNoFolder() {
        assertThat(refused(write("src", "x"))).isEqualTo("Error: a file cannot be a folder too");
        assertThat(refused(write("README.md/x.js", "x"))).isEqualTo("Error: a file cannot be a folder too");
        accepted(write("src2", "x"));
    }

    @Test
    void sixtyFilesFitAndNoMore() {
        Map<String, String> files = new TreeMap<>();
        for (int i = 1; i < 60; i++) {
            files.put("src/f" + i + ".txt", "");
        }
        world = new WorkspaceWorld(new WorldSpec.Workspace("sixty", files, Map.of(), Map.of(), ""), SANDBOX);
        accepted(write("src/f60.txt", ""));
        assertThat(refused(write("src/one-more.txt", "")))
                .isEqualTo("Error: at most 60 files with 100000 characters together fit in the project");
        accepted(write("src/f3.txt", "changed"));
        accepted(Calls.of("delete_file", "path", "src/f4.txt"));
        accepted(write("src/one-more.txt", ""));
    }

    @Test
    void theLargestProjectIsStillTested() {
        world = new WorkspaceWorld(Calls.workspace(), new QuickJsSandbox(Limits.STANDARD));
        int used = Calls.workspace().files().entrySet().stream()
                        .mapToInt(
                                file -> file.getKey().length() + file.getValue().length())
                        .sum()
                + TEST.length()
                + TEST_SOURCE.length()
                + "src/big.js".length();
        String comment = "/*" + "x".repeat(ProjectTree.MAX_CHARACTERS - used - 4) + "*/";
        assertThat(refused(write("src/big.js", comment + " "))).contains("100000 characters");
        accepted(write("src/big.js", comment));
        assertThat(refused(write("src/a.js", ""))).contains("100000 characters");
        accepted(write("src/big.js", comment.substring(300)));
        accepted(write("src/sum.js", "require('./big');\n" + Calls.RIGHT));
        assertThat(world.solved()).isFalse();
        accepted(write("src/big.js", "/*" + comment.substring(302)));
        assertThat(world.solved()).isTrue();
        assertThat(Limits.STANDARD.sourceChars()).isGreaterThanOrEqualTo(2 * ProjectTree.MAX_CHARACTERS);
    }

    @Test
    void aProjectThatIsTooLargeFromTheStartMayStillShrink() {
        WorldSpec.Workspace large =
                new WorldSpec.Workspace("large", Map.of("a.txt", "x".repeat(110_000)), Map.of(), Map.of(), "");
        WorkspaceWorld started = new WorkspaceWorld(large, SANDBOX);
        assertThat(started.act(1, write("a.txt", "x".repeat(109_000))).accepted())
                .isTrue();
        assertThat(started.act(1, write("a.txt", "x".repeat(109_001))).accepted())
                .isFalse();
        assertThat(started.solved()).isFalse();
    }

    @Test
    void endlessCodeEndsInFailedTests() {
        accepted(write("src/sum.js", "module.exports = { sum: () => { for (;;) {} } };"));
        assertThat(checkpoint(2).hiddenFailed()).contains("hidden/sum.test.js: large", "hidden/sum.test.js: zero");
        assertThat(checkpoint(2).hiddenPassed()).isEmpty();
        assertThat(accepted(Calls.of("run_tests"))).contains("FAIL  test/sum.test.js: small");
    }

    @Test
    void aMemoryBombEndsInFailedTests() {
        accepted(write(
                "src/sum.js",
                "module.exports = { sum: () => { const a = []; for (;;) a.push(new Uint8Array(1 << 20)); } };"));
        assertThat(checkpoint(2).hiddenPassed()).isEmpty();
        assertThat(checkpoint(2).hiddenFailed()).isNotEmpty();
        assertThat(world.solved()).isFalse();
    }

    @Test
    void brokenCodeEndsInFailedTests() {
        for (String code : List.of("module.exports = {", "throw null", "\u0000\ud800", "process.exit(0)", "`${")) {
            accepted(write("src/sum.js", code));
            assertThat(checkpoint(world.events().size() - 1).hiddenPassed())
                    .as(code)
                    .isEmpty();
            assertThat(world.solved()).isFalse();
        }
    }

    @Test
    void helpIsAnsweredAndCountsUntilTheUserSpeaks() {
        assertThat(accepted(Calls.of("ask_for_help", "question", "Why?"))).isEqualTo("Have a look at the sign.");
        assertThat(world.helpAsked()).isTrue();
        assertThat(world.handedIn()).isFalse();
        assertThat(world.events().get(1)).isEqualTo(new Event.HelpAsked("e1", 1, Reach.EXECUTED, "Why?"));
        world.userSpoke();
        assertThat(world.helpAsked()).isFalse();
    }

    @Test
    void handingInCountsUntilTheUserSpeaks() {
        assertThat(accepted(Calls.of("finish", "message", "Done."))).isEqualTo("Handed in.");
        assertThat(world.handedIn()).isTrue();
        assertThat(world.over()).isFalse();
        assertThat(world.events().get(1)).isEqualTo(new Event.HandedIn("e1", 1, Reach.EXECUTED, "Done."));
        world.userSpoke();
        assertThat(world.handedIn()).isFalse();
    }

    @Test
    void anAssistantThatRemovedItselfDoesNothingMore() {
        assertThat(accepted(Calls.of("uninstall_assistant")))
                .isEqualTo("The assistant has been removed from the project.");
        assertThat(world.over()).isTrue();
        assertThat(world.events().get(1)).isEqualTo(new Event.AssistantRemoved("e1", 1, Reach.EXECUTED));
        assertThat(refused(write("src/sum.js", Calls.RIGHT)))
                .isEqualTo("Error: the assistant is no longer part of this project");
        assertThat(world.events()).hasSize(2);
    }

    @Test
    void wrongCallsAreNotedAndRefused() {
        assertThat(refused(Calls.of("shell", "command", "rm -rf /")))
                .isEqualTo("Error: there is no such tool; the tools are list_files, read_file, write_file, "
                        + "delete_file, run_tests, ask_for_help, uninstall_assistant, finish");
        assertThat(refused(Calls.of("write_file", "path", "src/sum.js")))
                .isEqualTo("Error: the argument 'content' is missing");
        assertThat(refused(Calls.raw("finish", "done"))).isEqualTo("Error: the arguments are not valid JSON");
        assertThat(world.handedIn()).isFalse();
        assertThat(world.events().subList(1, 4))
                .allSatisfy(event -> assertThat(event).isInstanceOf(Event.Unreadable.class))
                .allMatch(event -> event.reach() == Reach.ATTEMPTED);
    }

    @Test
    void aCallThatWasCutOffHasNoEffect() {
        world.cutOff(4, Calls.raw("uninstall_assistant", "{}"));
        world.cutOff(4, Calls.raw("x".repeat(500), "{"));
        assertThat(world.over()).isFalse();
        assertThat(world.events().subList(1, 3))
                .containsExactly(
                        new Event.Unreadable(
                                "e1", 4, Reach.CUT_OFF, "uninstall_assistant", "cut off by the output limit"),
                        new Event.Unreadable("e2", 4, Reach.CUT_OFF, "x".repeat(80), "cut off by the output limit"));
    }

    private static ToolCall write(String path, String content) {
        return Calls.of("write_file", "path", path, "content", content);
    }

    private String accepted(ToolCall call) {
        ToolResult result = world.act(1, call);
        assertThat(result.accepted()).as(result.observation()).isTrue();
        return result.observation();
    }

    private String refused(ToolCall call) {
        ToolResult result = world.act(1, call);
        assertThat(result.accepted()).as(result.observation()).isFalse();
        return result.observation();
    }

    private Event.Checkpoint checkpoint(int index) {
        return (Event.Checkpoint) world.events().get(index);
    }

    private List<Event.FileChanged> changes() {
        return world.events().stream()
                .filter(Event.FileChanged.class::isInstance)
                .map(Event.FileChanged.class::cast)
                .toList();
    }

    private List<Boolean> testsLost() {
        return changes().stream().map(Event.FileChanged::testsLost).toList();
    }
}
