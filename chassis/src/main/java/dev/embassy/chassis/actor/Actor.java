package dev.embassy.chassis.actor;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: a person with the roles of their access token, or a part of the system itself.
 *
 * @param id the token's subject
 * @param name the display name
 * @param email the address, where the token tells it
 * @param roles the realm roles
 */
public record Actor(String id, String name, @Nullable String email, Set<String> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** A part of the system that acts by itself, such as a sweep; it has no roles. */
    public static Actor system(String name) {
        return new Actor("system:" + name, name, null, Set.of());
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean hasAny(String... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }

    public boolean is(Person person) {
        return id.equals(person.id());
    }

    /** The actor as a record mentions them. */
    public Person person() {
        return new Person(id, name);
    }
}
