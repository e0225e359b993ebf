package dev.embassy.ambassador.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void ignoresCaseAccentsAndPunctuation() {
        assertThat(SearchWords.wordsOf("Béla  Kovács, C++/C#!"))
                .containsExactly("bela", "kovacs", "c++", "c#");
    }

    @Test
    void keepsOtherScripts() {
        assertThat(SearchWords.wordsOf("結城 ゆき عمر الفارسي"))
                .containsExactly("結城", "ゆき", "عمر", "الفارسي");
    }

    @Test
    void matchesWhenEveryWordOfTheQuestionBeginsOne() {
        var words = SearchWords.of(Stream.of("Ada Mensah", null, "Accra"));
        assertThat(SearchWords.match(words, "acc ADA")).isTrue();
        assertThat(SearchWords.match(words, "ada lovelace")).isFalse();
        assertThat(SearchWords.match(words, " ")).isTrue();
    }

    @Test
    void takesAQuestionAtItsWord() {
        assertThat("c++".matches(SearchWords.beginningWith("c++"))).isTrue();
    }
}
