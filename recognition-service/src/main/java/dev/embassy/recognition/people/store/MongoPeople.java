package dev.embassy.recognition.people.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.Replicas;
import dev.embassy.chassis.events.ReplicasFactory;
import dev.embassy.recognition.people.Member;
import dev.embassy.recognition.people.People;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class MongoPeople implements People {

    private final Replicas<Person> people;
    private final Replicas<Member> members;

    MongoPeople(ReplicasFactory replicas) {
        people = replicas.create(Person.class, "person_copies");
        members = replicas.create(Member.class, "member_copies");
    }

    @Override
    public Optional<Person> find(String id) {
        return people.find(id).or(() -> members.find(id).map(Member::person));
    }

    @Override
    public List<Member> members(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : members.list(where("_id").in(ids), ids.size());
    }

    @Override
    public void learn(Person person, long sequence) {
        people.apply(person.id(), sequence, person);
    }

    @Override
    public void learn(Member member, long sequence) {
        members.apply(member.id(), sequence, member);
    }
}
