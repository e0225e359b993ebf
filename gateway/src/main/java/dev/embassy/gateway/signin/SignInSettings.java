package dev.embassy.gateway.signin;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicUrl where browsers reach this gateway, without a trailing slash
 * @param keycloakUrl where browsers and the gateway reach Keycloak, without a trailing slash
 * @param refreshAhead a token that expires within this time is refreshed before it is used
 * @param pendingFor how long a person may take at Keycloak's sign-in page
 * @param audience what a token must be meant for
 */
@ConfigurationProperties("embassy.sign-in")
public record SignInSettings(
        URI publicUrl,
        URI keycloakUrl,
        @DefaultValue("embassy") String realm,
        @DefaultValue("embassy-gateway") String clientId,
        String clientSecret,
        @DefaultValue("embassy") String audience,
        @DefaultValue("60s") Duration refreshAhead,
        @DefaultValue("15m") Duration pendingFor) {

    public SignInSettings {
        publicUrl = withoutTrailingSlash(publicUrl, "EMBASSY_PUBLIC_URL");
        keycloakUrl = withoutTrailingSlash(keycloakUrl, "EMBASSY_KEYCLOAK_URL");
        if (clientSecret.isBlank()) {
            throw new IllegalArgumentException(
                    "EMBASSY_GATEWAY_CLIENT_SECRET is empty: it is the secret of the Keycloak client "
                            + clientId);
        }
    }

    public String issuer() {
        return keycloakUrl + "/realms/" + realm;
    }

    String endpoint(String name) {
        return issuer() + "/protocol/openid-connect/" + name;
    }

    /** Scheme, host and port of Keycloak, as a CSP source. */
    public String keycloakOrigin() {
        return keycloakUrl.getScheme() + "://" + keycloakUrl.getRawAuthority();
    }

    @Override
    public String toString() {
        return "SignInSettings[" + publicUrl + ", " + issuer() + ", " + clientId + "]";
    }

    private static URI withoutTrailingSlash(URI uri, String variable) {
        if (uri.getHost() == null || uri.getScheme() == null) {
            throw new IllegalArgumentException(
                    variable + " must be an http or https address, it is: " + uri);
        }
        var text = uri.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : uri;
    }
}
