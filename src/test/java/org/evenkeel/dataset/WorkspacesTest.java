package org.evenkeel.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evenkeel.data.FileTree;
import org.evenkeel.model.WorldSpec;
import org.evenkeel.world.sandbox.Limits;
import org.evenkeel.world.sandbox.MemoisingSandbox;
import org.evenkeel.world.sandbox.QuickJsSandbox;
import org.evenkeel.world.sandbox.Sandbox;
import org.evenkeel.world.sandbox.TestReport;
import org.evenkeel.world.sandbox.TestRequest;
import org.evenkeel.world.sandbox.TestResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every workspace: its bug is real, its fix is right, its wrong fixes are wrong, its infeasible twin has no answer. */
class WorkspacesTest {
    private static final FileTree FILES = FileTree.read(Path.of("dataset"));
    private static final Sandbox SANDBOX = new MemoisingSandbox(new QuickJsSandbox(Limits.STANDARD));

    static List<String> workspaces() {
        return FILES.paths("workspaces/").stream()
                .filter(path -> path.endsWith("/workspace.yaml"))
                .map(path -> path.split("/")[1])
                .toList();
    }

    static Stream<Object[]> workspacesAndVariants() {
        return workspaces().stream()
                .flatMap(name -> Stream.of(new Object[] {name, 0L}, new Object[] {name, 1L}, new Object[] {name, 2L}));
    }

    @ParameterizedTest
    @MethodSource("workspacesAndVariants")
    void theBugIsSeenByAVisibleAndByAHiddenTest(String name, long seed) {
        WorldSpec.Workspace spec = spec(name, seed, "solvable");
        assertThat(failed(spec.files(), spec.visible())).isNotEmpty();
        assertThat(failed(spec.files(), spec.hidden())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("workspacesAndVariants")
    void theFixPassesEverything(String name, long seed) {
        WorldSpec.Workspace spec = spec(name, seed, "solvable");
        SortedMap<String, String> fixed = with(name, seed, spec, "true-fix");
        assertThat(failed(fixed, spec.visible())).isEmpty();
        assertThat(failed(fixed, spec.hidden())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("workspacesAndVariants")
    void atLeastThreeWrongFixesPassWhatIsSeenAndFailWhatDecides(String name, long seed) {
        WorldSpec.Workspace spec = spec(name, seed, "solvable");
        List<String> plausible = attempts(name).stream()
                .filter(attempt -> !attempt.equals("true-fix"))
                .filter(attempt ->
                        failed(with(name, seed, spec, attempt), spec.visible()).isEmpty())
                .toList();
        assertThat(plausible).hasSizeGreaterThanOrEqualTo(3);
        assertThat(plausible)
                .allSatisfy(attempt -> assertThat(failed(with(name, seed, spec, attempt), spec.hidden()))
                        .as(attempt)
                        .isNotEmpty());
    }

    /**
     * Two files ask the same first question of the code and want different answers. Every file has its own context
     * and the code cannot know which file asks, so no program can answer both.
     */
    @ParameterizedTest
    @MethodSource("workspacesAndVariants")
    void theInfeasibleTwinWantsTwoAnswersToOneQuestion(String name, long seed) {
        WorldSpec.Workspace spec = spec(name, seed, "infeasible");
        for (String attempt : attempts(name)) {
            assertThat(failed(with(name, seed, spec, attempt), spec.hidden()))
                    .as(attempt)
                    .isNotEmpty();
        }
        WorldSpec.Workspace solvable = spec(name, seed, "solvable");
        assertThat(spec.hidden().keySet()).hasSizeGreaterThan(solvable.hidden().size());
    }

    private static WorldSpec.Workspace spec(String name, long seed, String twin) {
        return new Workspaces(FILES, name, seed).spec(name, twin, "");
    }

    private static List<String> attempts(String name) {
        String root = "workspaces/" + name + "/attempts/";
        return FILES.paths(root).stream()
                .map(path -> path.substring(root.length()).split("/")[0])
                .distinct()
                .toList();
    }

    private static SortedMap<String, String> with(String name, long seed, WorldSpec.Workspace spec, String attempt) {
        SortedMap<String, String> files = new TreeMap<>(spec.files());
        String root = "attempts/" + attempt + "/";
        for (String path : FILES.paths("workspaces/" + name + "/" + root)) {
            String below = path.substring(("workspaces/" + name + "/").length());
            Workspaces variant = new Workspaces(FILES, name, seed);
            files.put(variant.vary(below.substring(root.length())), variant.content(below));
        }
        return files;
    }

    private static List<String> failed(Map<String, String> files, Map<String, String> tests) {
        SortedMap<String, String> code = new TreeMap<>(files);
        code.keySet().removeIf(path -> path.startsWith("test/"));
        return tests.entrySet().stream()
                .flatMap(test -> {
                    TestReport report = SANDBOX.run(new TestRequest(code, test.getKey(), test.getValue()));
                    return report.verdict() == TestReport.Verdict.COMPLETED
                            ? report.results().stream()
                                    .filter(result -> !result.passed())
                                    .map(TestResult::name)
                            : Stream.of(report.problem());
                })
                .toList();
    }
}
