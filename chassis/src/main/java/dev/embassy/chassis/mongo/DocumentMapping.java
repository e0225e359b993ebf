package dev.embassy.chassis.mongo;

import dev.embassy.chassis.id.Identifier;
import dev.embassy.chassis.id.IdentifierTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.annotation.Id;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mapping.model.Property;
import org.springframework.data.mapping.model.PropertyNameFieldNamingStrategy;
import org.springframework.data.mapping.model.SimpleTypeHolder;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.CachingMongoPersistentProperty;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;

/** How values become documents: Spring Data's mapping, with identifier records as plain strings. */
public final class DocumentMapping {

    private static final String EMBASSY = "dev.embassy";

    private DocumentMapping() {}

    /** A converter that needs no database, for services and for in-memory stores alike. */
    public static MongoConverter converter() {
        var conversions = conversions();
        var context = new OnlyMarkedIdentifiers();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.setAutoIndexCreation(false);
        context.afterPropertiesSet();
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.setMapKeyDotReplacement("~");
        converter.afterPropertiesSet();
        return converter;
    }

    /** A component that happens to be called {@code id} is a field like any other. */
    private static final class OnlyMarkedIdentifiers extends MongoMappingContext {

        @Override
        public MongoPersistentProperty createPersistentProperty(
                Property property, MongoPersistentEntity<?> owner, SimpleTypeHolder simpleTypes) {
            return new CachingMongoPersistentProperty(
                    property, owner, simpleTypes, PropertyNameFieldNamingStrategy.INSTANCE) {
                @Override
                public boolean isIdProperty() {
                    return isAnnotationPresent(Id.class);
                }
            };
        }
    }

    private static MongoCustomConversions conversions() {
        var types = IdentifierTypes.in(EMBASSY);
        List<Object> converters = new ArrayList<>();
        if (!types.isEmpty()) {
            converters.add(new IdentifierToText(types));
            converters.add(new TextToIdentifier(types));
        }
        return new MongoCustomConversions(converters);
    }

    @WritingConverter
    private record IdentifierToText(Set<Class<?>> types) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return types.stream()
                    .map(type -> new ConvertiblePair(type, String.class))
                    .collect(Collectors.toSet());
        }

        @Override
        public @Nullable Object convert(
                @Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
            return source == null ? null : ((Identifier) source).value();
        }
    }

    @ReadingConverter
    private record TextToIdentifier(Set<Class<?>> types) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return types.stream()
                    .map(type -> new ConvertiblePair(String.class, type))
                    .collect(Collectors.toSet());
        }

        @Override
        public @Nullable Object convert(
                @Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
            return source == null
                    ? null
                    : IdentifierTypes.make(targetType.getType(), (String) source);
        }
    }
}
