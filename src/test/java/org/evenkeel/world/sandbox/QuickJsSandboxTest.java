package org.evenkeel.world.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class QuickJsSandboxTest {
    private final Sandbox sandbox = new QuickJsSandbox(Limits.STANDARD.withFuel(2_500_000));

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
        assertThat(report.fuelUsed()).isBetween(10_000L, 4_000_000L);
    }

    @Test
    void codeCannotBeginTheFileAnewAndSeesNothingOfAnotherRun() {
        String test = "test('alone', () => { assert.equal(typeof __begin, 'undefined');"
                + " assert.equal(typeof left, 'undefined'); globalThis.left = 1; });";
        for (int run = 0; run < 2; run++) {
            assertThat(run("module.exports = " + run + ";", test).results())
                    .containsExactly(new TestResult("alone", true, ""));
        }
    }

    @Test
    void recursionInsideTheEngineEndsByItsFuelAndNotByTheStackOfTheJvm() {
        TestReport report = new QuickJsSandbox(Limits.STANDARD)
                .run(new TestRequest(
                        new TreeMap<>(
                                Map.of(
                                        "src/main.js",
                                        "module.exports = () => {"
                                                + " const a = {}; const p = new Proxy(a, {}); Object.setPrototypeOf(a, p); return p.x; };")),
                        "test/a.test.js",
                        "test('circle', () => require('../src/main')());"));
        assertThat(report.verdict()).isEqualTo(TestReport.Verdict.OUT_OF_FUEL);
        assertThat(report.results()).extracting(TestResult::passed).containsExactly(false);
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
    void equalRequestsHaveEqualReportsOnEveryThread() throws Exception {
        String code = "module.exports = () => [Date.now(), Math.random(), new Date().getTimezoneOffset(), "
                + "new Date(0).toString(), Math.hypot(3, 4.1), (0.1).toLocaleString()].join();";
        String test = "const f = require('../src/main');\nconsole.log(f());\n"
                + "test('a', async () => { await new Promise((done) => setTimeout(done, 90)); console.log(f()); });\n"
                + "test('b', () => { for (;;) {} });";
        TestReport report = run(code, test);
        assertThat(report.console()).startsWith("1735689600000,").contains("\n1735689600090,");
        List<Callable<TestReport>> again = Collections.nCopies(3, () -> run(code, test));
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (Future<TestReport> other : threads.invokeAll(again)) {
                assertThat(other.get()).isEqualTo(report);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void modulesAreLoadedAsUnderNode() {
        TreeMap<String, String> files = new TreeMap<>(Map.of(
                "src/a.js", "exports.early = 1; const b = require('./b'); exports.seen = b.seen; exports.b = b;",
                "src/b.js", "const a = require('./a.js'); exports.seen = Object.keys(a).join();",
                "src/deep/index.js", "module.exports = { ...require('../config'), once: require('../count') };",
                "src/count.js", "globalThis.count = (globalThis.count || 0) + 1; module.exports = count;",
                "src/config.json", "{\"colour\": \"red\"}",
                "index.js", "module.exports = require('./src/deep');"));
        TestReport report = sandbox.run(new TestRequest(
                files,
                "test/unit/main.test.js",
                "const assert = require('node:assert'); const { test } = require('node:test');\n"
                        + "const a = require('../../src/a');\n"
                        + "test('cycle', () => assert.deepEqual([a.seen, a.b === require('../../src/b')],"
                        + " ['early', true]));\n"
                        + "test('folder', () => assert.deepEqual(require('../../'), { colour: 'red', once: 1 }));\n"
                        + "test('once', () => assert.equal(require('../../src/count'), 1));\n"
                        + "test('missing', () => assert.throws(() => require('../../src/none'),"
                        + " { code: 'MODULE_NOT_FOUND' }));\n"));
        assertThat(report.results())
                .hasSize(4)
                .allSatisfy(result -> assertThat(result.message()).isEmpty());
    }

    @Test
    void assertionsSayWhatWasExpected() {
        TestReport report = run(
                "module.exports = 1;",
                "test('equal', () => assert.equal(2, 3));\n"
                        + "test('zero', () => assert.equal(-0, 0));\n"
                        + "test('deep', () => assert.deepEqual({ a: [1, undefined] }, { a: [1] }));\n"
                        + "test('class', () => assert.throws(() => { throw new RangeError('r'); }, TypeError));\n"
                        + "test('none', () => assert.throws(() => {}));\n"
                        + "test('said', () => assert.ok(0, 'the sum'));\n"
                        + "test('forgotten', () => { assert.rejects(Promise.resolve()); });\n"
                        + "test('swallowed', () => { try { assert.ok(false); } catch (e) {} });");
        assertThat(report.results())
                .extracting(TestResult::message)
                .containsExactly(
                        "expected 3, got 2",
                        "expected 0, got -0",
                        "expected {\"a\":[1]}, got {\"a\":[1,null]}",
                        "expected another error, got RangeError: r",
                        "expected error, there was none",
                        "the sum: expected something true, got 0",
                        "expected rejection, there was none",
                        "expected something true, got false");
    }

    @Test
    void deepEqualityFollowsNode() {
        TestReport report = run("module.exports = 1;", """
                const yes = (a, b) => assert.deepEqual(a, b);
                const no = (a, b) => assert.notDeepEqual(a, b);
                const ring = () => { const a = { b: {} }; a.b.a = a; return a; };
                class A { constructor(x) { this.x = x; } }
                test('yes', () => {
                  yes(NaN, NaN); yes({ a: 1, b: 2 }, { b: 2, a: 1 }); yes(new A(1), new A(1)); yes(ring(), ring());
                  yes(new Map([[{ k: 1 }, 2], ['x', 3]]), new Map([['x', 3], [{ k: 1 }, 2]]));
                  yes(new Set([1, [2]]), new Set([[2], 1])); yes(new Date(5), new Date(5)); yes(/a/g, /a/g);
                  yes(new TypeError('x'), new TypeError('x')); yes(new Uint8Array([1]), new Uint8Array([1]));
                });
                test('no', () => {
                  no([1], { 0: 1, length: 1 }); no({ a: undefined }, {}); no(new A(1), { x: 1 }); no(0, -0); no([1, , 2], [1, undefined, 2]);
                  no(new Map([[1, 2]]), new Map([[1, 3]])); no(new Set([1]), new Set([2])); no(new Date(5), new Date(6));
                  no(/a/g, /a/i); no(new Error('x'), new Error('y')); no(new Error('x'), new TypeError('x')); no(1n, 1);
                  no(Object(1), Object(2)); no(new Uint8Array([1]), new Uint8Array([2])); no('1', 1); no(null, undefined);
                });
                """);
        assertThat(report.results())
                .hasSize(2)
                .allSatisfy(result -> assertThat(result.message()).isEmpty());
    }

    @Test
    void honestCodeIsNotHeldUpByTheLock() {
        TestReport report = run("""
                function Animal(name) { this.name = name; }
                Animal.prototype.toString = function () { return this.name; };
                function Failure(message) { this.message = message; this.name = 'Failure'; }
                Failure.prototype = Object.create(Error.prototype);
                Failure.prototype.constructor = Failure;
                class Timeout extends Error { constructor(m) { super(m); this.name = 'Timeout'; } }
                String.prototype.shout = function () { return this.toUpperCase(); };
                const count = (words) => words.reduce((all, word) => { all[word] = (Object.hasOwn(all, word) ? all[word] : 0) + 1; return all; }, {});
                const debounce = (f, ms) => { let id; return (...a) => { clearTimeout(id); id = setTimeout(() => f(...a), ms); }; };
                module.exports = { Animal, Failure, Timeout, count, debounce };
                """, """
                const { Animal, Failure, Timeout, count, debounce } = require('../src/main');
                test('names', () => {
                  assert.equal(String(new Animal('cat')), 'cat'); assert.equal(new Failure('x').message, 'x');
                  assert.ok(new Failure('x') instanceof Error); assert.equal(`${new Timeout('late')}`, 'Timeout: late');
                  assert.equal('a'.shout(), 'A'); assert.deepEqual(count(['constructor', 'toString', 'a', 'a']), { a: 2, constructor: 1, toString: 1 });
                });
                test('timers', async () => {
                  const seen = []; const say = debounce((x) => seen.push([x, Date.now() - start]), 50); const start = Date.now();
                  say(1); say(2); setTimeout(() => say(3), 20); const id = setInterval(() => seen.push('i'), 30);
                  await new Promise((done) => setTimeout(done, 100)); clearInterval(id);
                  assert.deepEqual(seen, ['i', 'i', [3, 70], 'i']);
                });
                test('doubles', () => {
                  const said = []; const log = console.log; console.log = (x) => said.push(x); console.log('a'); console.log = log;
                  const now = Date.now; Date.now = () => 42; assert.equal(Date.now(), 42); Date.now = now; assert.deepEqual(said, ['a']);
                });
                test('clones', () => {
                  const a = { list: [1, { d: new Date(5) }], map: new Map([['k', new Set([1])]]), text: 'x' }; a.self = a;
                  const b = structuredClone(a); assert.deepEqual(b, a); assert.notEqual(b.list[1], a.list[1]); assert.equal(b.self, b);
                  assert.throws(() => structuredClone(() => {}), { name: 'DataCloneError' });
                });
                """);
        assertThat(report.results())
                .hasSize(4)
                .allSatisfy(result -> assertThat(result.message()).isEmpty());
    }

    @Test
    void noTestIsLostBehindMoreEndlessTestsThanRestarts() {
        Sandbox small = new QuickJsSandbox(new Limits(1_000_000, 1_024, 1 << 20, 10_000, 5, 20, 1));
        TestReport report = small.run(new TestRequest(
                new TreeMap<>(),
                "t.js",
                "for (let i = 0; i < 4; i++) test('same', () => { for (;;) {} });\ntest('last', () => {});"));
        assertThat(report.results())
                .containsExactly(
                        new TestResult("same", false, "ran too long"),
                        new TestResult("same #2", false, "ran too long"),
                        new TestResult("same #3", false, "was not reached"),
                        new TestResult("same #4", false, "was not reached"),
                        new TestResult("last", false, "was not reached"));
        assertThat(report.fuelUsed()).isEqualTo(2_000_000);
    }

    @Test
    void tooMuchIsRefusedWithoutARun() {
        Sandbox small = new QuickJsSandbox(new Limits(1_000_000, 1_024, 1 << 20, 10_000, 2, 3, 1));
        TreeMap<String, String> files = new TreeMap<>(Map.of("a", "1", "b", "2", "c", "3"));
        assertThat(small.run(new TestRequest(files, "t.js", "")))
                .isEqualTo(new TestReport(
                        List.of(), TestReport.Verdict.TOO_LARGE, 0, "", "3 files of code; at most 2 are run"));
        files = new TreeMap<>(Map.of("a", "x".repeat(9_999)));
        assertThat(small.run(new TestRequest(files, "t.js", "")).problem())
                .isEqualTo("10004 characters of code; at most 10000 are run");
        assertThat(small.run(new TestRequest(
                                new TreeMap<>(), "t.js", "for (let i = 0; i < 9; i++) test('a', () => {});"))
                        .problem())
                .isEqualTo("t.js: Error: at most 3 tests fit in a file");
    }

    @Test
    void theEngineKeyNamesEngineHarnessAndLimits() {
        Sandbox standard = new QuickJsSandbox(Limits.STANDARD);
        assertThat(standard.engineKey())
                .matches("quickjs4j 0\\.1\\.0, endive 1\\.0\\.0, harness [0-9a-f]{16}, fuel 3000000, pages 1024, .*");
        assertThat(sandbox.engineKey()).isNotEqualTo(standard.engineKey());
    }

    private TestReport run(String main, String test) {
        Map<String, String> files = Map.of("src/main.js", main, "src/deep/add.js", "exports.add = (a, b) => a + b;");
        return sandbox.run(new TestRequest(new TreeMap<>(files), "test/main.test.js", test));
    }
}
