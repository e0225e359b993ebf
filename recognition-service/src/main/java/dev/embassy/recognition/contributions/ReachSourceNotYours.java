package dev.embassy.recognition.contributions;

import dev.embassy.chassis.problem.Refusal;

/** Measured and imported figures come from systems, not from the person. */
public final class ReachSourceNotYours extends Refusal {

    private static final long serialVersionUID = 1L;

    ReachSourceNotYours() {
        super(
                Kind.UNPROCESSABLE,
                "reach-source-not-yours",
                "Say whether you counted or estimated: a person gives SELF_REPORTED or ESTIMATED figures.");
        onField("reach.source", "not-yours", "Choose self-reported or estimated.");
    }
}
