package dev.embassy.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ends the sign-in here and then at Keycloak (OpenID Connect RP-Initiated Logout 1.0). A form is
 * redirected there; a script that accepts JSON is told the address, because a browser does not let
 * it follow a redirect to another origin.
 */
final class SignOut implements LogoutHandler, LogoutSuccessHandler {

    private final SignIns signIns;
    private final SignInSettings settings;
    private final JsonMapper json;

    SignOut(SignIns signIns, SignInSettings settings, JsonMapper json) {
        this.signIns = signIns;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        SignInTokens.signInOf(request).ifPresent(signIns::remove);
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication)
            throws IOException {
        var location = endOf(authentication);
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains(MediaType.APPLICATION_JSON_VALUE)) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().write(json.writeValueAsString(Map.of("location", location)));
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, location);
        }
    }

    private String endOf(@Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser person)) {
            return "/";
        }
        return UriComponentsBuilder.fromUriString(settings.endpoint("logout"))
                .queryParam("client_id", settings.clientId())
                .queryParam("id_token_hint", person.getIdToken().getTokenValue())
                .queryParam("post_logout_redirect_uri", settings.publicUrl() + "/")
                .encode()
                .build()
                .toUriString();
    }
}
