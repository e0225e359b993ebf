package dev.embassy.gateway.signin;

import dev.embassy.gateway.limits.PersonLimit;
import dev.embassy.gateway.portal.SecurityHeaders;
import dev.embassy.gateway.problem.Problem;
import dev.embassy.gateway.problem.Problems;
import dev.embassy.gateway.relay.OwnedPaths;
import dev.embassy.gateway.secret.Sealer;
import dev.embassy.gateway.session.SessionCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import tools.jackson.databind.json.JsonMapper;

/**
 * Three ways in, tried in this order: scripts with a bearer token, stateless; what is open to
 * everybody, which neither reads nor makes a session; people with a browser session. The gateway
 * decides only whether somebody is signed in; what they may do is decided by the service that owns
 * the resource.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SecurityConfiguration.class);
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final SecurityHeaders securityHeaders;
    private final OwnedPaths paths;
    private final Problems problems;
    private final PersonLimit personLimit;

    SecurityConfiguration(
            SecurityHeaders securityHeaders,
            OwnedPaths paths,
            Problems problems,
            PersonLimit personLimit) {
        this.securityHeaders = securityHeaders;
        this.paths = paths;
        this.problems = problems;
        this.personLimit = personLimit;
    }

    @Bean
    @Order(1)
    SecurityFilterChain scripts(HttpSecurity http) {
        return http.securityMatcher(request ->
                        isUnder(request, "/api/")
                                && !paths.isOpen(request)
                                && hasBearerToken(request))
                .headers(securityHeaders::apply)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> {})
                                .authenticationEntryPoint(tokenRefused())
                                .accessDeniedHandler(refusesAccess())
                                .withObjectPostProcessor(refusalsAreAnswered()))
                .authorizeHttpRequests(this::whoMayCallTheApi)
                .addFilterAfter(personLimit.filter(), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain everybody(HttpSecurity http) {
        return http.securityMatcher(request -> !belongsToASession(request))
                .headers(securityHeaders::apply)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(signInNeeded())
                                .accessDeniedHandler(refusesAccess()))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(paths::isPrivateMetric)
                                .denyAll()
                                .anyRequest()
                                .permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain people(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            ClientRegistration keycloakRegistration,
            SignInTokens tokens,
            SignIns signIns,
            SignInSettings settings,
            Sealer sealer,
            JsonMapper json,
            Clock clock) {
        var signOut = new SignOut(signIns, settings, json);
        return http.headers(securityHeaders::apply)
                .csrf(csrf ->
                        csrf.csrfTokenRepository(csrfCookie())
                                .csrfTokenRequestHandler(new CsrfHeader())
                                .requireCsrfProtectionMatcher(ridesOnASession()))
                .requestCache(cache -> cache.disable())
                .addFilterBefore(
                        new OnePublicAddress(settings.publicUrl()),
                        OAuth2AuthorizationRequestRedirectFilter.class)
                .oauth2Login(login ->
                        login.loginPage(SignInPaths.LOGIN)
                                .loginProcessingUrl(SignInPaths.CALLBACK + "/*")
                                .authorizedClientRepository(tokens)
                                .authorizationEndpoint(start ->
                                        start.authorizationRequestResolver(
                                                        new SignInRequests(registrations))
                                                .authorizationRequestRepository(
                                                        new PendingSignIns(
                                                                keycloakRegistration,
                                                                sealer,
                                                                json,
                                                                settings.pendingFor(),
                                                                clock)))
                                .successHandler(backToThePage())
                                .failureHandler(backHome()))
                .logout(logout ->
                        logout.logoutRequestMatcher(request ->
                                        "POST".equals(request.getMethod())
                                                && request.getRequestURI()
                                                        .equals(SignInPaths.LOGOUT))
                                .addLogoutHandler(signOut)
                                .logoutSuccessHandler(signOut))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(signInNeeded())
                                .accessDeniedHandler(refusesAccess()))
                .authorizeHttpRequests(this::whoMayCallTheApi)
                .addFilterAfter(personLimit.filter(), AuthorizationFilter.class)
                .build();
    }

    private void whoMayCallTheApi(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.requestMatchers(paths::isPersonal)
                .authenticated()
                // What nobody owns is answered with 404, to visitors as well.
                .anyRequest()
                .permitAll();
    }

    private boolean belongsToASession(HttpServletRequest request) {
        var path = request.getRequestURI();
        return (isUnder(request, "/api/") && !paths.isOpen(request))
                || path.equals(SignInPaths.LOGIN)
                || path.equals(SignInPaths.REGISTER)
                || path.equals(SignInPaths.LOGOUT)
                || path.startsWith(SignInPaths.CALLBACK + "/");
    }

    private static boolean isUnder(HttpServletRequest request, String root) {
        return request.getRequestURI().startsWith(root);
    }

    private static boolean hasBearerToken(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    /** Without the session cookie there is nothing a foreign page could ride on. */
    private static RequestMatcher ridesOnASession() {
        return request -> !SAFE.contains(request.getMethod()) && SessionCookie.isOn(request);
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName("__Host-embassy-csrf");
        cookie.setHeaderName("X-CSRF-Token");
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(
                settings -> settings.secure(true).httpOnly(true).sameSite("Lax").path("/"));
        return cookie;
    }

    private AuthenticationEntryPoint signInNeeded() {
        return (request, response, reason) ->
                problems.write(Problem.signInNeeded(), request, response);
    }

    private AuthenticationEntryPoint tokenRefused() {
        return (request, response, reason) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            var unavailable = reason.getCause() != null && isConnection(reason.getCause());
            problems.write(
                    unavailable
                            ? new KeycloakUnreachable().problem()
                            : Problem.of(
                                    401,
                                    "token-refused",
                                    "The token is not accepted",
                                    "Send a Keycloak access token of this realm that is meant for"
                                            + " Embassy and has not expired."),
                    request,
                    response);
        };
    }

    /** Also when Keycloak's keys cannot be fetched: by default that would be a server error. */
    private ObjectPostProcessor<BearerTokenAuthenticationFilter> refusalsAreAnswered() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                var handler = new AuthenticationEntryPointFailureHandler(tokenRefused());
                handler.setRethrowAuthenticationServiceException(false);
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }

    private static boolean isConnection(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private AccessDeniedHandler refusesAccess() {
        return (request, response, denied) ->
                problems.write(
                        denied instanceof CsrfException
                                ? Problem.of(
                                        403,
                                        "csrf-token-missing",
                                        "Page out of date",
                                        "The request does not carry the current token of GET"
                                                + " /api/session. Fetch it and send it again.")
                                : Problem.notAllowed("You may not do this."),
                        request,
                        response);
    }

    private static AuthenticationSuccessHandler backToThePage() {
        return (request, response, who) -> {
            var page = request.getAttribute(SignInRequests.RETURN_TO);
            response.setStatus(302);
            response.setHeader(HttpHeaders.LOCATION, page instanceof String path ? path : "/");
        };
    }

    private static AuthenticationFailureHandler backHome() {
        return (request, response, failure) -> {
            var cancelled =
                    failure instanceof OAuth2AuthenticationException oauth
                            && OAuth2ErrorCodes.ACCESS_DENIED.equals(
                                    oauth.getError().getErrorCode());
            log.info("A sign-in did not succeed: {}", failure.getMessage());
            response.setStatus(302);
            response.setHeader(
                    HttpHeaders.LOCATION, cancelled ? SignInPaths.CANCELLED : SignInPaths.FAILED);
        };
    }
}
