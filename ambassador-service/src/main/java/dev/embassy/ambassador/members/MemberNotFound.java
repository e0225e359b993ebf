package dev.embassy.ambassador.members;

import dev.embassy.chassis.problem.Refusal;

/** There is no such member for whoever asked. */
public final class MemberNotFound extends Refusal {

    public MemberNotFound(MemberId id) {
        super(
                Kind.NOT_FOUND,
                "member-not-found",
                "There is no such member, or they are not listed.");
        with("member", id.value());
    }
}
