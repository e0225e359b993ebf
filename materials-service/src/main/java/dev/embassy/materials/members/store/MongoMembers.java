package dev.embassy.materials.members.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.events.Replicas;
import dev.embassy.chassis.events.ReplicasFactory;
import dev.embassy.materials.members.Member;
import dev.embassy.materials.members.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

@Component
class MongoMembers implements Members {

    private static final int AT_ONCE = 1_000;

    private final Replicas<Member> copies;

    MongoMembers(ReplicasFactory factory) {
        copies =
                factory.create(Member.class, "member_copies")
                        .index(new Index("state.name", Sort.Direction.ASC));
    }

    @Override
    public void apply(Member member, long sequence) {
        copies.apply(member.id(), sequence, member);
    }

    @Override
    public Optional<Member> find(String personId) {
        return copies.find(personId);
    }

    @Override
    public List<Member> all() {
        var all = new ArrayList<Member>();
        List<Member> some;
        do {
            var last = all.isEmpty() ? "" : all.getLast().id();
            some = copies.list(where("_id").gt(last), AT_ONCE);
            all.addAll(some);
        } while (some.size() == AT_ONCE);
        return all;
    }

    @Override
    public List<Member> named(String name) {
        return copies.list(where("state.name").is(name), 10);
    }
}
