package dev.embassy.gateway.relay;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;

/** Gives a request the token of the person it is made for. */
public final class Passport {

    private static final String TOKEN = Passport.class.getName() + ".token";

    private final Function<HttpServletRequest, String> tokens;

    /**
     * @param tokens a token that is good now, or a refusal
     */
    public Passport(Function<HttpServletRequest, String> tokens) {
        this.tokens = tokens;
    }

    ServerRequest carried(ServerRequest request) {
        var servletRequest = request.servletRequest();
        servletRequest.setAttribute(TOKEN, tokens.apply(servletRequest));
        return request;
    }

    static @Nullable String tokenOn(HttpServletRequest request) {
        return (String) request.getAttribute(TOKEN);
    }
}
