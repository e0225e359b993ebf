package dev.embassy.chassis.test;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import dev.embassy.chassis.actor.Actor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets a MockMvc request come from somebody. */
public final class Callers {

    private Callers() {}

    /** The request carries a verified token of this person. */
    public static RequestPostProcessor as(Actor actor) {
        return jwt().jwt(token -> {
            token.subject(actor.id())
                    .claim("name", actor.name())
                    .claim("realm_access", Map.of("roles", List.copyOf(actor.roles())));
            if (actor.email() != null) {
                token.claim("email", actor.email());
            }
        });
    }

    /** Somebody with these roles; the identifier follows from the name. */
    public static Actor somebody(String name, String... roles) {
        var slug = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        return new Actor("person-" + slug, name, slug + "@example.org", Set.of(roles));
    }
}
