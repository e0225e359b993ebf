package dev.embassy.materials.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCodeTest {

    @Test
    void drawsCodesOfAtLeastSixtyBitsThatNobodyMisreads() {
        var codes =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> LinkCode.random().value())
                        .collect(Collectors.toSet());
        assertThat(codes).hasSize(20_000).allMatch(code -> code.length() == 13);

        var signs = new HashSet<Integer>();
        codes.forEach(code -> code.chars().forEach(signs::add));
        assertThat(13 * Math.log(signs.size()) / Math.log(2)).isGreaterThan(60);
        assertThat("01oilaeu".chars()).noneMatch(signs::contains);
    }

    @Test
    void drawsEachSignEquallyOften() {
        var counts = new int[128];
        for (int i = 0; i < 20_000; i++) {
            LinkCode.random().value().chars().forEach(sign -> counts[sign]++);
        }
        var drawn = IntStream.of(counts).filter(count -> count > 0).summaryStatistics();
        // 260,000 draws of 28 signs: 9,286 each, with a deviation of 95.
        assertThat(drawn.getMin()).isGreaterThan(8_700);
        assertThat(drawn.getMax()).isLessThan(9_900);
    }

    @ParameterizedTest
    @CsvSource({"graphs, graphs", "Graphs-Berlin-2026, graphs-berlin-2026", "' kit ', kit"})
    void takesAWordThatStaffChose(String typed, String word) {
        assertThat(LinkCode.word(typed).value()).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "-ab",
                "ab-",
                "a--b",
                "a b",
                "a/b",
                "a.b",
                "a_b",
                "grüße",
                "ｇraphs",
                "../etc",
                "a%2fb",
                "ａｂｃ",
                "a\u200Bbc",
                "a-word-that-is-much-longer-than-forty-letters"
            })
    void refusesAWordThatIsNotOne(String typed) {
        assertThatThrownBy(() -> LinkCode.word(typed))
                .isInstanceOf(WordNotFit.class)
                .hasMessageContaining("word-not-fit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "Admin", "login", "null", "undefined", "sign-in"})
    void keepsSomeWordsForTheSite(String typed) {
        assertThatThrownBy(() -> LinkCode.word(typed)).hasMessageContaining("word-reserved");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "ab", "..", "a/b", "a%20b", "a;b", "grüße", "ＡＢＣ", "a\r\nb", "a b", "İab"
            })
    void looksForNoCodeThatCannotBe(String segment) {
        assertThat(LinkCode.asked(segment)).isNull();
    }

    @Test
    void findsACodeHoweverItIsTyped() {
        assertThat(LinkCode.asked("Graphs-BERLIN")).isEqualTo(new LinkCode("graphs-berlin"));
    }
}
