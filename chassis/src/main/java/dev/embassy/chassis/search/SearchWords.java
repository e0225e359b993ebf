package dev.embassy.chassis.search;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * What a text is found by: its words in lower case and without accents. A search finds a word by
 * its beginning, so results show while one types. Where a script writes no spaces, a word may begin
 * anywhere.
 */
public final class SearchWords {

    /** As of C++ and C#, which would else be one language. */
    private static final String SIGNS = "+#";

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}" + SIGNS + "]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACELESS =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]");
    private static final int MAX_WORD = 40;
    private static final int MAX_WORDS = 300;
    private static final int MAX_ASKED = 8;

    private SearchWords() {}

    /** At most 300, each of at most 40 letters. */
    public static List<String> of(@Nullable String... texts) {
        return of(Arrays.stream(texts));
    }

    /** At most 300, each of at most 40 letters. */
    public static List<String> of(Stream<? extends @Nullable String> texts) {
        return of(MAX_WORDS, texts);
    }

    /** The first so many, each of at most 40 letters. */
    public static List<String> of(int most, Stream<? extends @Nullable String> texts) {
        Set<String> words = new LinkedHashSet<>();
        texts.forEach(text -> {
            if (text != null) {
                split(text).forEach(word -> addAll(word, words));
            }
        });
        return words.stream().limit(most).toList();
    }

    /** What is asked for: every one of these is the beginning of a word. At most 8. */
    public static List<String> asked(@Nullable String text) {
        return text == null ? List.of() : split(text).stream().limit(MAX_ASKED).toList();
    }

    /** Whether all that the text asks for begins one of the words; a text without words does. */
    public static boolean match(Collection<String> words, @Nullable String text) {
        return asked(text).stream()
                .allMatch(begin -> words.stream().anyMatch(word -> word.startsWith(begin)));
    }

    /** The same for texts that differ in case, accents or what is between their words. */
    public static String key(String text) {
        return String.join(" ", new LinkedHashSet<>(split(text)));
    }

    /**
     * What a document fulfils that is found by the text: one condition for each word that is asked
     * for; none where no word is. The index serves a regular expression that is anchored at the
     * beginning.
     *
     * @param field where the document keeps its words
     */
    public static List<Criteria> criteria(String field, @Nullable String text) {
        return asked(text).stream().map(word -> begins(field, word)).toList();
    }

    /**
     * The same for a document that keeps its words in two places, each of which may have any of
     * those that are asked for.
     */
    public static List<Criteria> criteria(String field, String other, @Nullable String text) {
        return asked(text).stream()
                .map(word -> new Criteria().orOperator(begins(field, word), begins(other, word)))
                .toList();
    }

    private static Criteria begins(String field, String word) {
        return where(field).regex("^" + word.replace("+", "\\+"));
    }

    private static List<String> split(String text) {
        var plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (var word : BETWEEN.split(plain)) {
            if (!word.isEmpty()) {
                words.add(shortened(word));
            }
        }
        return words;
    }

    private static String shortened(String word) {
        if (word.length() <= MAX_WORD) {
            return word;
        }
        int end = Character.isHighSurrogate(word.charAt(MAX_WORD - 1)) ? MAX_WORD - 1 : MAX_WORD;
        return word.substring(0, end);
    }

    private static void addAll(String word, Set<String> words) {
        words.add(word);
        if (SPACELESS.matcher(word).find()) {
            for (int i = word.offsetByCodePoints(0, 1);
                    i < word.length();
                    i = word.offsetByCodePoints(i, 1)) {
                words.add(word.substring(i));
            }
        }
    }
}
