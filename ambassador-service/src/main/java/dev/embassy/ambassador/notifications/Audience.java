package dev.embassy.ambassador.notifications;

import dev.embassy.chassis.actor.Actor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom a notification is for: one person, or whoever holds a role when looking. */
public record Audience(String value) {

    private static final String ROLE = "role:";

    public static Audience person(String personId) {
        return new Audience(personId);
    }

    public static Audience role(String role) {
        return new Audience(ROLE + role);
    }

    /** All audiences somebody belongs to. */
    public static List<Audience> of(Actor actor) {
        return Stream.concat(
                        Stream.of(person(actor.id())),
                        actor.roles().stream().sorted().map(Audience::role))
                .toList();
    }

    public boolean isRole() {
        return value.startsWith(ROLE);
    }

    /** The role, where it is one. */
    public Optional<String> role() {
        return isRole() ? Optional.of(value.substring(ROLE.length())) : Optional.empty();
    }
}
