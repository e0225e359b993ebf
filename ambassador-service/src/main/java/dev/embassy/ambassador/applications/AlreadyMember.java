package dev.embassy.ambassador.applications;

import dev.embassy.chassis.problem.Refusal;

/** Members do not apply. */
public final class AlreadyMember extends Refusal {

    public AlreadyMember() {
        super(
                Kind.CONFLICT,
                "already-member",
                "You are a member of the programme; there is nothing to apply for.");
    }
}
