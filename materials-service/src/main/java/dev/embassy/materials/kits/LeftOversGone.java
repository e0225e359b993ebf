package dev.embassy.materials.kits;

import dev.embassy.chassis.problem.Refusal;

/** Pieces would have to leave the requester's depot that do not lie there any more. */
public final class LeftOversGone extends Refusal {

    private static final long serialVersionUID = 1L;

    public LeftOversGone(String what) {
        super(
                Kind.CONFLICT,
                "left-overs-gone",
                what
                        + ". The rest was given out or moved since: correct the numbers of the"
                        + " follow-up to what is really there.");
    }

    static String words(String label, int wanted, int available) {
        return "%d × %s would have to leave the requester's depot, %d are there"
                .formatted(wanted, label, available);
    }
}
