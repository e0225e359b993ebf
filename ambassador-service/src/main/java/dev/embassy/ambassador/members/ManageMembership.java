package dev.embassy.ambassador.members;

import dev.embassy.ambassador.people.Roles;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.problem.NotAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Staff puts a membership on hold, resumes it, or ends it. */
@Component
public class ManageMembership {

    private final Members members;
    private final Clock clock;

    ManageMembership(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    public Member putOnHold(MemberId id, String reason, Expected expected, Actor by) {
        return change(id, expected, by, (member, at) -> member.putOnHold(reason, by, at));
    }

    public Member resume(MemberId id, Expected expected, Actor by) {
        return change(id, expected, by, (member, at) -> member.resume(by, at));
    }

    public Member end(MemberId id, String reason, Expected expected, Actor by) {
        return change(id, expected, by, (member, at) -> member.end(reason, by, at));
    }

    private Member change(
            MemberId id,
            Expected expected,
            Actor by,
            BiFunction<Member, Instant, MemberEvent> decide) {
        if (!by.has(Roles.STAFF)) {
            throw new NotAllowed("Only staff of the programme manage memberships.");
        }
        var member = members.get(id);
        expected.check(member);
        members.store(member, List.of(decide.apply(member, clock.instant())));
        return member;
    }
}
