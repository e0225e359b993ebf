package dev.embassy.chassis.web;

import dev.embassy.chassis.actor.Actor;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Actor} of the verified token. */
final class ActorArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof JwtAuthenticationToken token) {
            return actor(token.getToken());
        }
        throw new AuthenticationCredentialsNotFoundException("Sign in first");
    }

    private static Actor actor(Jwt token) {
        var subject = token.getSubject();
        if (subject == null) {
            throw new AuthenticationCredentialsNotFoundException("The token names nobody");
        }
        return new Actor(
                subject, name(token, subject), token.getClaimAsString("email"), roles(token));
    }

    private static String name(Jwt token, String subject) {
        for (var claim : new String[] {"name", "preferred_username"}) {
            var name = token.getClaimAsString(claim);
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        return subject;
    }

    /** Keycloak's realm roles. */
    static Set<String> roles(Jwt token) {
        Set<String> roles = new LinkedHashSet<>();
        if (token.getClaim("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> named) {
            named.forEach(role -> roles.add(String.valueOf(role)));
        }
        return roles;
    }
}
