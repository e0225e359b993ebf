package dev.embassy.gateway.signin;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who a token speaks for. */
public record Caller(String id, String name, @Nullable String email, List<String> roles) {

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** For a token that came straight from Keycloak or has been validated before. */
    static Caller of(String accessToken) {
        try {
            return of(JWTParser.parse(accessToken).getJWTClaimsSet().getClaims());
        } catch (ParseException unreadable) {
            throw new IllegalStateException("Keycloak issued an access token that is no JWT");
        }
    }

    static Caller of(Map<String, Object> claims) {
        var id = text(claims, "sub");
        var userName = text(claims, "preferred_username");
        var name = text(claims, "name");
        if (id == null) {
            throw new IllegalStateException("A token without sub");
        }
        return new Caller(
                id,
                name != null ? name : userName != null ? userName : id,
                text(claims, "email"),
                rolesIn(claims));
    }

    private static List<String> rolesIn(Map<String, Object> claims) {
        var roles = new TreeSet<String>();
        if (claims.get("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> granted) {
            granted.stream().map(String::valueOf).filter(Caller::isOurs).forEach(roles::add);
        }
        return List.copyOf(roles);
    }

    /** Keycloak adds roles of its own to everybody; nothing here decides on them. */
    private static boolean isOurs(String role) {
        return !role.startsWith("default-roles-")
                && !role.equals("offline_access")
                && !role.equals("uma_authorization");
    }

    private static @Nullable String text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text && !text.isBlank() ? text : null;
    }
}
