package dev.embassy.ambassador.members;

import dev.embassy.ambassador.people.Roles;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.problem.NotAllowed;
import java.util.List;
import org.springframework.stereotype.Component;

/** Members, for the public, for staff and for themselves. */
@Component
public class ReadMembers {

    private final Members members;

    ReadMembers(Members members) {
        this.members = members;
    }

    public Page<Member> directory(DirectoryQuery query, PageRequest page) {
        return members.directory(query, page);
    }

    /** A member as anybody may see them; one who is not listed does not exist here. */
    public Member listed(MemberId id) {
        return members.find(id)
                .filter(Member::inDirectory)
                .orElseThrow(() -> new MemberNotFound(id));
    }

    public Page<Member> list(MemberQuery query, PageRequest page, Actor by) {
        requireStaff(by);
        return members.page(query, page);
    }

    public Member read(MemberId id, Actor by) {
        if (!by.id().equals(id.value())) {
            requireStaff(by);
        }
        return members.get(id);
    }

    public List<TimelineEntry> timeline(MemberId id, Actor by) {
        read(id, by);
        return members.timeline(id);
    }

    private static void requireStaff(Actor by) {
        if (!by.hasAny(Roles.STAFF, Roles.ADMIN)) {
            throw new NotAllowed("Only staff of the programme see all members.");
        }
    }
}
