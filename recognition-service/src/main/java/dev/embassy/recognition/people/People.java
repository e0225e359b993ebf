package dev.embassy.recognition.people;

import dev.embassy.chassis.actor.Person;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The local copy of people and members. What is learnt with a smaller sequence than what is known
 * already is ignored.
 */
public interface People {

    /** Somebody who signed in at least once or is a member. */
    Optional<Person> find(String id);

    /** Those of these people who are or were members; in no particular order. */
    List<Member> members(Collection<String> ids);

    void learn(Person person, long sequence);

    void learn(Member member, long sequence);
}
