package dev.embassy.materials.members;

import java.util.List;
import java.util.Optional;

/** The members this service has heard of. */
public interface Members {

    /** Keeps the newest state: an older or repeated sequence changes nothing. */
    void apply(Member member, long sequence);

    Optional<Member> find(String personId);

    /** Those of exactly this name, at most 10, whatever their state. */
    List<Member> named(String name);

    /** Whatever their state, by identifier. */
    List<Member> all();

    default boolean isActiveMember(String personId) {
        return find(personId).filter(Member::isActive).isPresent();
    }
}
