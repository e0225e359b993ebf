package dev.embassy.gateway.rig;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A small authorization server that checks what Keycloak checks: client secret, PKCE, refresh
 * tokens.
 */
public final class FakeKeycloak implements AutoCloseable {

    private static final String ROOT = "/realms/embassy";
    public static final String CLIENT_SECRET = "a secret of tests";

    private final RSAKey key = newKey("signing");
    private final HttpServer server;
    private final Map<String, Granted> codes = new ConcurrentHashMap<>();
    private final Map<String, SignedIn> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private volatile Duration accessTokenLife = Duration.ofMinutes(5);
    private volatile boolean answering = true;
    private volatile @Nullable CountDownLatch refreshHeldBack;

    private record Granted(SignedIn who, String challenge, String nonce, String redirectUri) {}

    private static final class SignedIn {
        final String id;
        final String name;
        volatile List<String> roles;

        SignedIn(String id, String name, List<String> roles) {
            this.id = id;
            this.name = name;
            this.roles = roles;
        }
    }

    private final Map<String, SignedIn> people = new ConcurrentHashMap<>();

    public FakeKeycloak() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(ROOT, this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String issuer() {
        return url() + ROOT;
    }

    public String person(String name, String... roles) {
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        people.put(id, new SignedIn(id, name, List.of(roles)));
        return id;
    }

    public void grant(String person, String... roles) {
        known(people, person).roles = List.of(roles);
    }

    public void accessTokensLive(Duration life) {
        accessTokenLife = life;
    }

    public void stopsAnswering() {
        answering = false;
    }

    public void answersAgain() {
        answering = true;
    }

    public void endsAllSignIns() {
        refreshTokens.clear();
    }

    public int refreshes() {
        return refreshes.get();
    }

    /** Refreshes wait until the latch is open. */
    public void holdRefreshes(@Nullable CountDownLatch until) {
        refreshHeldBack = until;
    }

    /** What a person does at the sign-in page: returns where the browser is sent then. */
    public URI signIn(URI authorization, String person) {
        var asked = parameters(authorization.getRawQuery());
        var code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Granted(
                        known(people, person),
                        known(asked, "code_challenge"),
                        known(asked, "nonce"),
                        known(asked, "redirect_uri")));
        return URI.create(
                known(asked, "redirect_uri")
                        + "?state="
                        + URLEncoder.encode(known(asked, "state"), StandardCharsets.UTF_8)
                        + "&code="
                        + code);
    }

    public String accessToken(String person) {
        return accessToken(person, new HashMap<>());
    }

    /** With claims in place of the usual ones. */
    public String accessToken(String person, Map<String, Object> instead) {
        var now = Instant.now();
        var who = known(people, person);
        var claims = new HashMap<String, Object>();
        claims.put("iss", issuer());
        claims.put("sub", who.id);
        claims.put("aud", List.of("embassy"));
        claims.put("name", who.name);
        claims.put("email", who.name.replace(" ", ".") + "@example.org");
        claims.put("preferred_username", who.name);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("realm_access", Map.of("roles", with(who.roles, "offline_access")));
        claims.put("iat", Date.from(now));
        claims.put("exp", Date.from(now.plus(accessTokenLife)));
        claims.putAll(instead);
        return signed(claims, key);
    }

    /** Looks right, but another key has signed it. */
    public String forgedToken(String person) {
        var claims = new HashMap<String, Object>();
        claims.put("iss", issuer());
        claims.put("sub", person);
        claims.put("aud", List.of("embassy"));
        claims.put("exp", Date.from(Instant.now().plusSeconds(300)));
        return signed(claims, newKey("signing"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!answering) {
                send(exchange, 500, "text/plain", "down");
                return;
            }
            switch (exchange.getRequestURI().getPath().substring(ROOT.length())) {
                case "" -> send(exchange, 200, "application/json", "{\"realm\":\"embassy\"}");
                case "/protocol/openid-connect/certs" ->
                        send(
                                exchange,
                                200,
                                "application/json",
                                new JWKSet(key.toPublicJWK()).toString());
                case "/protocol/openid-connect/token" -> token(exchange);
                default -> send(exchange, 404, "text/plain", "nothing here");
            }
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        var form =
                parameters(
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var expected =
                Base64.getEncoder()
                        .encodeToString(
                                ("embassy-gateway:"
                                                + URLEncoder.encode(
                                                        CLIENT_SECRET, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + expected).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "application/json", "{\"error\":\"invalid_client\"}");
            return;
        }
        if ("refresh_token".equals(form.get("grant_type"))) {
            refresh(exchange, known(form, "refresh_token"));
            return;
        }
        var granted = codes.remove(known(form, "code"));
        if (granted == null
                || !granted.redirectUri().equals(form.get("redirect_uri"))
                || !granted.challenge().equals(s256(known(form, "code_verifier")))) {
            send(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
            return;
        }
        issue(exchange, granted.who(), granted.nonce());
    }

    private void refresh(HttpExchange exchange, String token) throws IOException {
        refreshes.incrementAndGet();
        var latch = refreshHeldBack;
        if (latch != null) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        var who = refreshTokens.remove(token);
        if (who == null) {
            send(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
        } else {
            issue(exchange, who, null);
        }
    }

    private void issue(HttpExchange exchange, SignedIn who, @Nullable String nonce)
            throws IOException {
        var refresh = "refresh-" + UUID.randomUUID();
        refreshTokens.put(refresh, who);
        var now = Instant.now();
        var idClaims = new HashMap<String, Object>();
        idClaims.put("iss", issuer());
        idClaims.put("sub", who.id);
        idClaims.put("aud", List.of("embassy-gateway"));
        idClaims.put("name", who.name);
        idClaims.put("iat", Date.from(now));
        idClaims.put("exp", Date.from(now.plusSeconds(300)));
        if (nonce != null) {
            idClaims.put("nonce", nonce);
        }
        send(
                exchange,
                200,
                "application/json",
                """
                {"access_token":"%s","token_type":"Bearer","expires_in":%d,
                 "refresh_token":"%s","id_token":"%s","scope":"openid profile email"}
                """
                        .formatted(
                                accessToken(who.id),
                                accessTokenLife.toSeconds(),
                                refresh,
                                signed(idClaims, key)));
    }

    private static <T> T known(Map<String, T> all, String name) {
        return Objects.requireNonNull(all.get(name), name);
    }

    private static List<String> with(List<String> roles, String more) {
        var all = new java.util.ArrayList<>(roles);
        all.add(more);
        return all;
    }

    private static String signed(Map<String, Object> claims, RSAKey by) {
        try {
            var set = new JWTClaimsSet.Builder();
            claims.forEach(set::claim);
            var jwt =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(),
                            set.build());
            jwt.sign(new RSASSASigner(by));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String s256(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Map<String, String> parameters(String query) {
        var found = new HashMap<String, String>();
        for (var pair : query.split("&")) {
            var at = pair.indexOf('=');
            found.put(
                    URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        return found;
    }

    private static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
