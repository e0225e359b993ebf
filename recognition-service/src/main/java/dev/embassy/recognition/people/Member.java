package dev.embassy.recognition.people;

import dev.embassy.chassis.actor.Person;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of the programme as far as recognition needs to know them.
 *
 * @param id the person's id
 * @param state the state of the membership in ambassador-service's words
 * @param city where they live, if they told
 * @param country ISO 3166-1 alpha-2, if they told
 * @param listed whether they agreed to be in the public directory; it outlasts the membership
 */
public record Member(
        String id,
        String name,
        String state,
        @Nullable String city,
        @Nullable String country,
        boolean listed) {

    /** The states in which ambassador-service shows those who agreed. */
    private static final Set<String> SHOWN = Set.of("ONBOARDING", "ACTIVE");

    /** Whether the public directory has a page of them now. */
    public boolean inDirectory() {
        return listed && SHOWN.contains(state);
    }

    public Person person() {
        return new Person(id, name);
    }
}
