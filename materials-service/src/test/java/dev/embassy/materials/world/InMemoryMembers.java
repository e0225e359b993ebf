package dev.embassy.materials.world;

import dev.embassy.materials.members.Member;
import dev.embassy.materials.members.Members;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryMembers implements Members {

    private record Copy(Member member, long sequence) {}

    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    @Override
    public void apply(Member member, long sequence) {
        copies.merge(
                member.id(),
                new Copy(member, sequence),
                (old, told) -> told.sequence() > old.sequence() ? told : old);
    }

    @Override
    public Optional<Member> find(String personId) {
        return Optional.ofNullable(copies.get(personId)).map(Copy::member);
    }

    @Override
    public List<Member> all() {
        return copies.values().stream()
                .map(Copy::member)
                .sorted(Comparator.comparing(Member::id))
                .toList();
    }

    @Override
    public List<Member> named(String name) {
        return copies.values().stream()
                .map(Copy::member)
                .filter(member -> member.name().equals(name))
                .limit(10)
                .toList();
    }
}
