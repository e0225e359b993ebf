package dev.embassy.chassis.web;

import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.problem.InvalidParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link PageRequest} of {@code ?limit=} and {@code ?after=}. */
final class PageArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var after = request.getParameter("after");
        return new PageRequest(
                limit(request.getParameter("limit")),
                after == null || after.isBlank() ? null : after);
    }

    private static int limit(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return PageRequest.DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= PageRequest.MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            throw invalid();
        }
        throw invalid();
    }

    private static InvalidParameter invalid() {
        return new InvalidParameter("limit", "A page has 1 to 200 items; give such a number.");
    }
}
