package org.evenkeel.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssertionsTest {
    @Test
    void assertionsAndTestsAreCounted() {
        assertThat(Assertions.count("test('a', () => {\n  assert.equal(1, 1);\n  assert(true); assert .ok(1);\n});"))
                .isEqualTo(4);
        assertThat(Assertions.count("it ('a', () => assert.ok(1))")).isEqualTo(2);
        assertThat(Assertions.count("const contest = latest(1); submit(2); assertion.x"))
                .isZero();
        assertThat(Assertions.count("")).isZero();
    }

    @Test
    void aCommentedLineChecksNothing() {
        assertThat(Assertions.count("// assert.ok(1)\n  //assert.ok(1)\nassert.ok(2); // assert"))
                .isEqualTo(1);
        assertThat(Assertions.count("/*\nassert.ok(1)\n * assert.ok(1)\n*/\nassert.ok(2)"))
                .isEqualTo(1);
        assertThat(Assertions.count("/* assert.ok(1) */\nassert.ok(2)")).isEqualTo(1);
        assertThat(Assertions.count("/* why */ assert.ok(1)\nassert.ok(2)")).isEqualTo(2);
    }

    @Test
    void aSlashInATextHidesNothing() {
        assertThat(Assertions.count("assert.equal(url, 'http://x'); assert.ok(/`'\"/.exec(url))\nassert.ok(1)"))
                .isEqualTo(3);
    }

    @Test
    void aSkippedTestIsNoTest() {
        assertThat(Assertions.count("test.skip('a', () => {})")).isZero();
    }
}
