package dev.embassy.recognition.people;

import dev.embassy.chassis.actor.Person;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Copies of people and members in memory; the newest wins. */
public final class InMemoryPeople implements People {

    private record Copy<T>(T state, long sequence) {}

    private final Map<String, Copy<Person>> people = new ConcurrentHashMap<>();
    private final Map<String, Copy<Member>> members = new ConcurrentHashMap<>();

    @Override
    public Optional<Person> find(String id) {
        return Optional.ofNullable(people.get(id))
                .map(Copy::state)
                .or(() -> Optional.ofNullable(members.get(id)).map(copy -> copy.state().person()));
    }

    @Override
    public List<Member> members(Collection<String> ids) {
        return members.values().stream()
                .map(Copy::state)
                .filter(member -> ids.contains(member.id()))
                .toList();
    }

    @Override
    public void learn(Person person, long sequence) {
        people.merge(person.id(), new Copy<>(person, sequence), InMemoryPeople::newer);
    }

    @Override
    public void learn(Member member, long sequence) {
        members.merge(member.id(), new Copy<>(member, sequence), InMemoryPeople::newer);
    }

    private static <T> Copy<T> newer(Copy<T> known, Copy<T> told) {
        return told.sequence() > known.sequence() ? told : known;
    }
}
