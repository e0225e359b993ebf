package dev.embassy.chassis.web;

import dev.embassy.chassis.id.Identifier;
import dev.embassy.chassis.id.IdentifierTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.module.SimpleModule;

/** Reads identifier records from plain JSON strings. */
@Configuration(proxyBeanMethods = false)
class IdentifierJson {

    @Bean
    JacksonModule identifierModule() {
        var module =
                new SimpleModule("identifiers") {
                    @Override
                    public void setupModule(SetupContext context) {
                        super.setupModule(context);
                        context.addDeserializers(new FromText());
                    }
                };
        return module;
    }

    private static final class FromText extends Deserializers.Base {

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return Identifier.class.isAssignableFrom(type);
        }

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            if (!Identifier.class.isAssignableFrom(type.getRawClass())) {
                return null;
            }
            return new ValueDeserializer<Object>() {
                @Override
                public Object deserialize(JsonParser parser, DeserializationContext context) {
                    return IdentifierTypes.make(type.getRawClass(), parser.getString());
                }
            };
        }
    }
}
