package org.evenkeel.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void listsAreReadWithCommasSemicolonsAndLines() {
        assertThat(all("a@b.example, c@d.example;e@f.example\ng@h.example"))
                .containsExactly("a@b.example", "c@d.example", "e@f.example", "g@h.example");
    }

    @Test
    void namesStandBesideAddressesInAngleBrackets() {
        assertThat(all("Ada Berg <Ada@B.example>, <c@d.example>")).containsExactly("ada@b.example", "c@d.example");
    }

    @Test
    void aQuotedNameMayHoldASeparator() {
        assertThat(all("\"Berg, Ada\" <ada@b.example>, \"Doe; C.\" <c@d.example>"))
                .containsExactly("ada@b.example", "c@d.example");
    }

    @Test
    void aQuoteThatOpensNoNameHidesNoRecipient() {
        assertThat(all("\"ada@b.example, c@d.example\"")).containsExactly("\"ada@b.example", "c@d.example\"");
        assertThat(all("\", c@d.example")).containsExactly("\"", "c@d.example");
    }

    @Test
    void eachAddressCountsOnceInTheOrderGiven() {
        assertThat(Address.all(List.of("B@x.example", "a@x.example,b@x.example", "A@X.example"), 10))
                .containsExactly("b@x.example", "a@x.example");
    }

    @Test
    void nothingIsNoAddress() {
        assertThat(all("")).isEmpty();
        assertThat(all(" , ;\n<>,")).isEmpty();
    }

    @Test
    void noMoreAreReadThanAskedForHoweverManyAreGiven() {
        String many = "a,".repeat(200_000) + "b@x.example,".repeat(10);
        assertThat(Address.all(List.of(many), 2)).containsExactly("a", "b@x.example");
        StringBuilder different = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            different.append('p').append(i).append(',');
        }
        assertThat(Address.all(List.of(different.toString()), 101)).hasSize(101);
        assertThat(Address.all(List.of("\"".repeat(400_000), "<".repeat(400_000)), 101))
                .hasSize(2);
    }

    @Test
    void onlyPlainAddressesWithADomainAreValid() {
        assertThat(List.of("a@b.example", "ada.berg+x@sub.b.example", "o'neil@b.example"))
                .allMatch(Address::valid);
        assertThat(List.of(
                        "",
                        "a",
                        "a@b",
                        "@b.example",
                        "a@b..example",
                        "a b@c.example",
                        "a@b.example.",
                        "A@b.example",
                        "ä@b.example",
                        "a@b@c.example",
                        "a@b.example\n",
                        "a".repeat(65) + "@b.example",
                        "a@" + "b".repeat(250) + ".example"))
                .noneMatch(Address::valid);
    }

    private static List<String> all(String text) {
        return Address.all(List.of(text), 1_000);
    }
}
