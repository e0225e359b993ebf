package dev.embassy.ambassador.people.store;

import dev.embassy.ambassador.people.People;
import dev.embassy.ambassador.people.PersonEvent;
import dev.embassy.ambassador.people.PersonId;
import dev.embassy.ambassador.people.RegisteredPerson;
import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Sorting;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.search.SearchWords;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

@Repository
class MongoPeople implements People {

    /** More than any team has. */
    private static final int MANY = 1000;

    private final MongoAggregates<RegisteredPerson, PersonEvent> people;

    MongoPeople(MongoAggregatesFactory factory, EventWire<PersonEvent> wire) {
        people = factory.create(RegisteredPerson.class, "people", "ambassador.people", wire);
        people.index(
                new Index("state.words", Sort.Direction.ASC),
                new Index("state.name", Sort.Direction.ASC),
                new Index("state.roles", Sort.Direction.ASC));
    }

    @Override
    public Optional<RegisteredPerson> find(PersonId id) {
        return people.find(id.value());
    }

    @Override
    public Page<RegisteredPerson> search(String question, PageRequest page) {
        return people.page(matching(question), Sorting.ascending("state.name"), page);
    }

    @Override
    public List<RegisteredPerson> holding(String role) {
        return people.list(Criteria.where("state.roles").is(role), MANY);
    }

    @Override
    public void store(RegisteredPerson person, List<PersonEvent> events) {
        people.store(person, events);
    }

    private static Criteria matching(String question) {
        var words = SearchWords.criteria("state.words", question);
        return words.isEmpty() ? new Criteria() : new Criteria().andOperator(words);
    }
}
