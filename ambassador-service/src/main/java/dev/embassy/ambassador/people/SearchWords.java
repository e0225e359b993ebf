package dev.embassy.ambassador.people;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Free-text search that every store can do with an ordinary index: a record keeps the words it may
 * be found by, and is found when each word of the question begins one of them. Case and accents do
 * not matter.
 */
public final class SearchWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}+#]+");

    private SearchWords() {}

    /** The distinct words of some texts, in order, lower-cased and without accents. */
    public static List<String> of(Stream<? extends @Nullable String> texts) {
        Set<String> words = new LinkedHashSet<>();
        texts.forEach(text -> {
            if (text != null) {
                words.addAll(wordsOf(text));
            }
        });
        return List.copyOf(words);
    }

    /** The distinct words of a text, in order, lower-cased and without accents. */
    public static List<String> wordsOf(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SEPARATORS
                .splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * Whether every word of the question begins one of the words. An empty question matches all.
     */
    public static boolean match(Collection<String> words, String question) {
        return wordsOf(question).stream()
                .allMatch(asked -> words.stream().anyMatch(word -> word.startsWith(asked)));
    }

    /**
     * The pattern that finds words beginning with a word of the question, anchored so that an index
     * can serve it.
     */
    public static String beginningWith(String word) {
        return "^" + Pattern.quote(word);
    }
}
