package dev.embassy.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Starts a sign-in, or a registration, with PKCE; remembers the page to come back to. */
final class SignInRequests implements OAuth2AuthorizationRequestResolver {

    static final String RETURN_TO = "returnTo";

    private final DefaultOAuth2AuthorizationRequestResolver resolver;

    SignInRequests(ClientRegistrationRepository registrations) {
        resolver =
                new DefaultOAuth2AuthorizationRequestResolver(
                        registrations, "/oauth2/start-unused");
        resolver.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return null;
        }
        return switch (request.getRequestURI()) {
            case SignInPaths.LOGIN -> start(request, false);
            case SignInPaths.REGISTER -> start(request, true);
            default -> null;
        };
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(
            HttpServletRequest request, String registrationId) {
        return resolver.resolve(request, registrationId);
    }

    private @Nullable OAuth2AuthorizationRequest start(
            HttpServletRequest request, boolean asNewPerson) {
        var plain = resolver.resolve(request, KeycloakClient.REGISTRATION);
        if (plain == null) {
            return null;
        }
        var returnTo = ReturnPath.of(request.getParameter(RETURN_TO));
        var parameters = new HashMap<>(plain.getAdditionalParameters());
        if (asNewPerson) {
            // Initiating User Registration via OpenID Connect 1.0: prompt=create.
            parameters.put("prompt", "create");
        }
        return OAuth2AuthorizationRequest.from(plain)
                .additionalParameters(parameters)
                .attributes(attributes -> attributes.put(RETURN_TO, returnTo))
                .build();
    }
}
