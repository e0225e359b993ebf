package dev.embassy.recognition.rewards;

import dev.embassy.chassis.problem.Refusal;

/** Only people the programme knows are rewarded. */
public final class ReceiverUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    ReceiverUnknown() {
        super(
                Kind.UNPROCESSABLE,
                "receiver-unknown",
                "Nobody with this id has signed in or is a member. Choose the receiver from the members.");
        onField("receiverId", "unknown", "Choose somebody who is known here.");
    }
}
