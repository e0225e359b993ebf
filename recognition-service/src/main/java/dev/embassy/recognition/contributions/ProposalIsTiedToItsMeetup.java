package dev.embassy.recognition.contributions;

import dev.embassy.chassis.problem.Refusal;

/** Kind and date of a proposal are those of its meetup. */
public final class ProposalIsTiedToItsMeetup extends Refusal {

    private static final long serialVersionUID = 1L;

    ProposalIsTiedToItsMeetup() {
        super(
                Kind.UNPROCESSABLE,
                "proposal-is-tied-to-its-meetup",
                "Kind and date come from the meetup and cannot be changed here. If they are wrong, withdraw this and record your own. A wrong figure the organiser corrects in the report.");
    }
}
