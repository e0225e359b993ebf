package dev.embassy.chassis.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void ignoresCaseAccentsAndPunctuation() {
        assertThat(SearchWords.of("Béla  Kovács, C++/C#!"))
                .containsExactly("bela", "kovacs", "c++", "c#");
    }

    @Test
    void keepsOtherScripts() {
        assertThat(SearchWords.of("عمر الفارسي")).containsExactly("عمر", "الفارسي");
    }

    @Test
    void findsWhatIsWrittenWithoutSpacesFromAnywhere() {
        assertThat(SearchWords.match(SearchWords.of("小さなチーム"), "チーム")).isTrue();
        assertThat(SearchWords.match(SearchWords.of("Ada Mensah"), "ensah")).isFalse();
    }

    @Test
    void matchesWhenAllThatIsAskedForBeginsAWord() {
        var words = SearchWords.of(Stream.of("Ada Mensah", null, "Accra"));
        assertThat(SearchWords.match(words, "acc ADA")).isTrue();
        assertThat(SearchWords.match(words, "ada lovelace")).isFalse();
        assertThat(SearchWords.match(words, " ")).isTrue();
        assertThat(SearchWords.match(words, null)).isTrue();
    }

    @Test
    void takesAQuestionAtItsWord() {
        assertThat(SearchWords.criteria("words", "C++ a.b"))
                .extracting(criteria -> criteria.getCriteriaObject().toJson())
                .containsExactly(
                        "{\"words\": {\"$regularExpression\": {\"pattern\": \"^c\\\\+\\\\+\","
                                + " \"options\": \"\"}}}",
                        "{\"words\": {\"$regularExpression\": {\"pattern\": \"^a\", \"options\":"
                                + " \"\"}}}",
                        "{\"words\": {\"$regularExpression\": {\"pattern\": \"^b\", \"options\":"
                                + " \"\"}}}");
    }

    @Test
    void saysWhetherTwoTextsAreTheSame() {
        assertThat(SearchWords.key("Spring–Boot ")).isEqualTo(SearchWords.key("spring boot"));
        assertThat(SearchWords.key("C++")).isNotEqualTo(SearchWords.key("C"));
    }

    @Test
    void keepsNoMoreThanAnIndexMayHold() {
        var many = IntStream.range(0, 1000).mapToObj(Integer::toString);
        assertThat(SearchWords.of(many)).hasSize(300);
        assertThat(SearchWords.of("a".repeat(100))).containsExactly("a".repeat(40));
        assertThat(SearchWords.of("a".repeat(39) + "𝔸𝔹")).hasSize(1);
        assertThat(SearchWords.asked("a b c d e f g h i j")).hasSize(8);
    }
}
