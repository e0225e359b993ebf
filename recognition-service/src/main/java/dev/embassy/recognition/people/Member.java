package dev.embassy.recognition.people;

import dev.embassy.chassis.actor.Person;
import org.jspecify.annotations.Nullable;

/**
 * A member of the programme as far as recognition needs to know them.
 *
 * @param id the person's id
 * @param state the state of the membership in ambassador-service's words
 * @param city where they live, if they told
 * @param country ISO 3166-1 alpha-2, if they told
 * @param listed whether they agreed to be in the public directory
 */
public record Member(
        String id,
        String name,
        String state,
        @Nullable String city,
        @Nullable String country,
        boolean listed) {

    public Person person() {
        return new Person(id, name);
    }
}
