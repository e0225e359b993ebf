package dev.embassy.gateway.portal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** What every answer tells a browser to refuse. HSTS comes by itself where the request is https. */
@Component
public class SecurityHeaders {

    private final String contentSecurityPolicy;

    SecurityHeaders(@Value("${embassy.sign-in.keycloak-url}") java.net.URI keycloakUrl) {
        // Styles may be inline because Mantine writes its variables into a style element; scripts
        // never are. A form may lead to Keycloak: signing out is one that is redirected there.
        contentSecurityPolicy =
                "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                        + " img-src 'self' data: blob:; font-src 'self'; connect-src 'self';"
                        + " manifest-src 'self'; worker-src 'self'; media-src 'self' blob:;"
                        + " base-uri 'none'; object-src 'none'; frame-ancestors 'none';"
                        + " form-action 'self' "
                        + keycloakUrl.getScheme()
                        + "://"
                        + keycloakUrl.getRawAuthority();
    }

    public void apply(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy))
                .frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy ->
                        policy.policy(
                                "camera=(), microphone=(), geolocation=(), payment=(),"
                                        + " usb=()"))
                .crossOriginOpenerPolicy(
                        policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .xssProtection(protection -> protection.disable())
                .cacheControl(cache -> cache.disable());
    }
}
