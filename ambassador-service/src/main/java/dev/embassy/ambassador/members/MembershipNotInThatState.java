package dev.embassy.ambassador.members;

import dev.embassy.chassis.problem.Refusal;
import java.util.Locale;

/** The membership is not at a point where this can be done. */
public final class MembershipNotInThatState extends Refusal {

    public MembershipNotInThatState(MemberId id, MemberState state) {
        super(
                Kind.CONFLICT,
                "membership-not-in-that-state",
                "The membership is “"
                        + state.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + "” now. Reload it to see what happened.");
        with("member", id.value());
        with("state", state.name());
    }
}
