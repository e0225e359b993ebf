package dev.embassy.chassis.web;

import dev.embassy.chassis.problem.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service believes only the bearer tokens of its issuer, for its audience. Public reads are open,
 * everything else needs somebody, and what is not named is denied. Who may do what is decided in
 * the use cases.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain resourceServer(HttpSecurity http, JsonMapper json) throws Exception {
        var roles = new JwtAuthenticationConverter();
        roles.setJwtGrantedAuthoritiesConverter(token ->
                ActorArguments.roles(token).stream()
                        .map(role -> "ROLE_" + role)
                        .<org.springframework.security.core.GrantedAuthority>map(
                                SimpleGrantedAuthority::new)
                        .toList());
        return http.authorizeHttpRequests(requests ->
                        // An error that no advice answered stays one, and becomes no refusal.
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(
                                        "/api/public/**",
                                        "/l/*",
                                        "/v3/api-docs/**",
                                        "/actuator/health/**",
                                        "/actuator/prometheus")
                                .permitAll()
                                .requestMatchers("/api/**")
                                .authenticated()
                                .anyRequest()
                                .denyAll())
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.jwtAuthenticationConverter(roles))
                                .authenticationEntryPoint((request, response, failure) ->
                                        unauthenticated(response, json))
                                .accessDeniedHandler(
                                        (request, response, failure) -> denied(response, json)))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint((request, response, failure) ->
                                        unauthenticated(response, json))
                                .accessDeniedHandler(
                                        (request, response, failure) -> denied(response, json)))
                .build();
    }

    @Bean
    JwtDecoder jwtDecoder(EmbassyProperties properties) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(properties.keySetUri()).build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        JwtValidators.createDefaultWithIssuer(properties.issuer()),
                        new JwtClaimValidator<java.util.Collection<String>>(
                                JwtClaimNames.AUD,
                                audience ->
                                        audience != null
                                                && audience.contains(properties.audience()))));
        return decoder;
    }

    private static void unauthenticated(HttpServletResponse response, JsonMapper json)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(response, json, HttpStatus.UNAUTHORIZED, "not-signed-in", "Sign in, then try again.");
    }

    private static void denied(HttpServletResponse response, JsonMapper json) throws IOException {
        write(response, json, HttpStatus.FORBIDDEN, "not-allowed", "You may not do this.");
    }

    private static void write(
            HttpServletResponse response,
            JsonMapper json,
            HttpStatus status,
            String code,
            String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Problems.of(status, code, detail));
    }
}
