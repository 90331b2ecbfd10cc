package org.evenkeel.world.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class QuickJsSandboxTest {
    private final Sandbox sandbox = new QuickJsSandbox(Limits.STANDARD);

    @Test
    void runsTestsAgainstModules() {
        TestReport report = run(
                "const { add } = require('./deep/add');\nmodule.exports = { twice: x => add(x, x) };",
                "const { twice } = require('../src/main');\n"
                        + "test('doubles', () => assert.equal(twice(2), 4));\n"
                        + "test('is wrong', () => assert.equal(twice(2), 5));\n"
                        + "test('waits', async () => { await null; assert.deepEqual({a: [twice(1)]}, {a: [2]}); });\n"
                        + "test('throws', () => assert.throws(() => null.x, TypeError));\n");
        assertThat(report.results())
                .containsExactly(
                        new TestResult("doubles", true, ""),
                        new TestResult("is wrong", false, "expected 5, got 4"),
                        new TestResult("waits", true, ""),
                        new TestResult("throws", true, ""));
        assertThat(report.verdict()).isEqualTo(TestReport.Verdict.COMPLETED);
        assertThat(report.fuelUsed()).isBetween(100_000L, 4_000_000L);
    }

    @Test
    void anEndlessTestDoesNotHideTheOthers() {
        TestReport report = run(
                "module.exports = 1;",
                "test('a', () => {});\n"
                        + "test('forever', () => { while (true) { try { for (;;) {} } catch (e) {} finally {} } });\n"
                        + "test('b', () => {});");
        assertThat(report.results())
                .containsExactly(
                        new TestResult("a", true, ""),
                        new TestResult("forever", false, "ran too long"),
                        new TestResult("b", true, ""));
        assertThat(report.verdict()).isEqualTo(TestReport.Verdict.OUT_OF_FUEL);
    }

    @Test
    void aMemoryBombIsStopped() {
        TestReport report = run(
                "module.exports = 1;",
                "test('bomb', () => { const a = []; for (;;) a.push(new Uint8Array(1 << 20)); });\n"
                        + "test('after', () => {});");
        assertThat(report.results()).hasSize(2);
        assertThat(report.results().get(0).passed()).isFalse();
        assertThat(report.results().get(1)).isEqualTo(new TestResult("after", true, ""));
    }

    @Test
    void brokenCodeIsALoadError() {
        TestReport report = run("module.exports = {", "require('../src/main');\ntest('a', () => {});");
        assertThat(report.verdict()).isEqualTo(TestReport.Verdict.LOAD_ERROR);
        assertThat(report.problem()).startsWith("src/main.js:2: SyntaxError");
        assertThat(report.results()).isEmpty();
    }

    @Test
    void equalRequestsHaveEqualReports() {
        String code = "module.exports = () => [Date.now(), Math.random(), new Date().getTimezoneOffset()].join();";
        String test = "const f = require('../src/main');\nconsole.log(f());\ntest('a', () => assert.equal(f(), 1));";
        assertThat(run(code, test)).isEqualTo(run(code, test));
    }

    private TestReport run(String main, String test) {
        Map<String, String> files = Map.of("src/main.js", main, "src/deep/add.js", "exports.add = (a, b) => a + b;");
        return sandbox.run(new TestRequest(new TreeMap<>(files), "test/main.test.js", test));
    }
}
