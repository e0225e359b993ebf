package dev.embassy.materials.imports;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When two names in a sheet mean the same. */
final class Names {

    private Names() {}

    /** In lower case, with single spaces. */
    static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** By their keys, in the order in which these come first. */
    static <T> Map<String, List<T>> grouped(Collection<T> all, Function<T, String> name) {
        return all.stream()
                .collect(
                        Collectors.groupingBy(
                                it -> key(name.apply(it)),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    /**
     * The key without accents, and without the strokes that Unicode does not take for accents:
     * whoever writes a name down elsewhere often leaves them out.
     */
    static String withoutAccents(String name) {
        return Normalizer.normalize(key(name), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ı', 'i');
    }
}
