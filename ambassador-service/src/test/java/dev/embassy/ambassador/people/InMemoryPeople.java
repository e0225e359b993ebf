package dev.embassy.ambassador.people;

import dev.embassy.ambassador.people.messaging.PersonWire;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.InMemoryAggregates;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.search.SearchWords;
import dev.embassy.chassis.secret.AesFieldCipher;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** People without a database. */
public final class InMemoryPeople implements People {

    public static final EmailSeal SEAL =
            new EmailSeal(
                    new AesFieldCipher(List.of("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")));

    private final InMemoryAggregates<RegisteredPerson, PersonEvent> people =
            new InMemoryAggregates<>(RegisteredPerson.class, PersonWire.real());

    @Override
    public Optional<RegisteredPerson> find(PersonId id) {
        return people.find(id.value());
    }

    @Override
    public Page<RegisteredPerson> search(String question, PageRequest page) {
        return people.page(
                person -> SearchWords.match(person.words(), question),
                Comparator.comparing(RegisteredPerson::name),
                page);
    }

    @Override
    public List<RegisteredPerson> holding(String role) {
        return people.all().filter(person -> person.holds(role)).toList();
    }

    @Override
    public void store(RegisteredPerson person, List<PersonEvent> events) {
        people.store(person, events);
    }

    /** Knows somebody as if they had signed in. */
    public InMemoryPeople knowing(Actor actor) {
        new SignIn(this, SEAL, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).signedIn(actor);
        return this;
    }

    public List<PersonEvent> events() {
        return people.events();
    }
}
