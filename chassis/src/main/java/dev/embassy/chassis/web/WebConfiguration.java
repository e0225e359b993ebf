package dev.embassy.chassis.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.id.Identifier;
import dev.embassy.chassis.id.IdentifierTypes;
import dev.embassy.chassis.idempotency.IdempotencyFilter;
import dev.embassy.chassis.idempotency.IdempotencyRecords;
import dev.embassy.chassis.problem.ProblemAdvice;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP edge of a service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbassyProperties.class)
@Import({
    ProblemAdvice.class,
    OperationsController.class,
    SecurityConfiguration.class,
    IdentifierJson.class
})
public class WebConfiguration implements WebMvcConfigurer {

    private static final int AFTER_SECURITY = 0;

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class, Expected.class, PageRequest.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArguments());
        resolvers.add(new PageArguments());
        resolvers.add(new ExpectedArguments());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new TextToIdentifier());
    }

    private static final class TextToIdentifier implements ConverterFactory<String, Identifier> {
        @Override
        public <I extends Identifier>
                org.springframework.core.convert.converter.Converter<String, I> getConverter(
                        Class<I> type) {
            return text -> IdentifierTypes.make(type, text);
        }
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            IdempotencyRecords records, JsonMapper json) {
        var registration = new FilterRegistrationBean<>(new IdempotencyFilter(records, json));
        registration.setOrder(AFTER_SECURITY);
        registration.addUrlPatterns("/api/*");
        return registration;
    }

    /** Records say in their types which components may be missing; the OpenAPI says so too. */
    @Bean
    RequiredComponents requiredComponents() {
        return new RequiredComponents();
    }

    @Bean
    OperationCustomizer sharedParameters() {
        return (operation, handler) -> {
            for (var parameter : handler.getMethodParameters()) {
                if (parameter.getParameterType() == PageRequest.class) {
                    operation.addParametersItem(
                            query("limit", "How many items at most; 1 to 200, 50 if not given.")
                                    .schema(new IntegerSchema()));
                    operation.addParametersItem(
                            query("after", "The cursor that the page before gave as next."));
                }
                if (parameter.getParameterType() == Expected.class) {
                    operation.addParametersItem(
                            header("If-Match", "The ETag of the record as it was seen."));
                }
            }
            var post = handler.getMethodAnnotation(PostMapping.class);
            if (post != null && IdempotencyFilter.serves(post.consumes())) {
                operation.addParametersItem(
                        header(
                                IdempotencyFilter.HEADER,
                                "The same key and body have one effect and one answer."));
            }
            return operation;
        };
    }

    private static Parameter query(String name, String description) {
        return parameter(name, description).in("query");
    }

    private static Parameter header(String name, String description) {
        return parameter(name, description).in("header");
    }

    private static Parameter parameter(String name, String description) {
        return new Parameter()
                .name(name)
                .description(description)
                .required(false)
                .schema(new StringSchema());
    }
}
