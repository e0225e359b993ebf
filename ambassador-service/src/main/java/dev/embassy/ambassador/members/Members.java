package dev.embassy.ambassador.members;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All memberships there ever were. */
public interface Members {

    Optional<Member> find(MemberId id);

    /** The members who agreed to be listed, by name. */
    Page<Member> directory(DirectoryQuery query, PageRequest page);

    Page<Member> page(MemberQuery query, PageRequest page);

    void store(Member member, List<? extends MemberEvent> events);

    /**
     * Writes how the role stands. That is no change of the membership: it keeps its version, so
     * that nobody's edit is refused because of it.
     *
     * @throws dev.embassy.chassis.aggregate.ChangedMeanwhile if the membership moved on
     */
    void storeRole(Member member);

    List<TimelineEntry> timeline(MemberId id);

    /** Members whose role still has to be settled and may be tried now. */
    List<Member> withRoleDue(Instant now, int limit);

    /** How many are members now. */
    long countCurrent();

    /** How many countries the members of now live in. */
    long countCountries();

    default Member get(MemberId id) {
        return find(id).orElseThrow(() -> new MemberNotFound(id));
    }
}
