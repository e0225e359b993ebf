package dev.embassy.chassis.id;

import java.lang.reflect.Constructor;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds identifier records and makes them from their text. */
public final class IdentifierTypes {

    private static final ConcurrentHashMap<Class<?>, Constructor<?>> CONSTRUCTORS =
            new ConcurrentHashMap<>();

    private IdentifierTypes() {}

    /** All identifier records below a package. */
    public static Set<Class<?>> in(String basePackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Identifier.class));
        return scanner.findCandidateComponents(basePackage).stream()
                .map(found ->
                        ClassUtils.resolveClassName(className(found.getBeanClassName()), null))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The identifier of this type with this text. */
    @SuppressWarnings("unchecked")
    public static <I> I make(Class<I> type, String value) {
        var constructor = CONSTRUCTORS.computeIfAbsent(type, IdentifierTypes::canonicalConstructor);
        return (I) BeanUtils.instantiateClass(constructor, value);
    }

    private static Constructor<?> canonicalConstructor(Class<?> type) {
        try {
            return type.getDeclaredConstructor(String.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is no record with one text component", e);
        }
    }

    private static String className(@org.jspecify.annotations.Nullable String name) {
        if (name == null) {
            throw new IllegalStateException("A scanned class has a name");
        }
        return name;
    }
}
