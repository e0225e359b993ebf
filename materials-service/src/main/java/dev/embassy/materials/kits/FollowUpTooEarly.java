package dev.embassy.materials.kits;

import dev.embassy.chassis.problem.Refusal;
import java.time.Instant;

/** Nobody knows what is left of a kit before its meetup; says from when it can be told. */
public final class FollowUpTooEarly extends Refusal {

    private static final long serialVersionUID = 1L;

    FollowUpTooEarly(Instant opensAt) {
        super(
                Kind.CONFLICT,
                "follow-up-too-early",
                "What is left of a kit is told once its meetup has begun.");
        with("opensAt", opensAt.toString());
    }
}
