package dev.embassy.chassis.web;

import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.problem.InvalidParameter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Expected} version of {@code If-Match}. */
final class ExpectedArguments implements HandlerMethodArgumentResolver {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Expected.class;
    }

    @Override
    public Expected resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.strip().equals("*")) {
            return Expected.ANY;
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new InvalidParameter(
                    HttpHeaders.IF_MATCH,
                    "If-Match takes the ETag of the record, as it was given.");
        }
        return new Expected(Long.valueOf(tag.group(1)));
    }
}
