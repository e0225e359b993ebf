package dev.embassy.recognition.rewards;

import java.util.Set;

/** Where a reward stands, and which steps lead on from there. */
public enum RewardState {
    /** Waits for another member of staff. */
    NOMINATED(Step.APPROVE, Step.DECLINE),
    /** Will not be given. */
    DECLINED(),
    /** Approved; materials-service prepares the shipment. */
    AWAITING_SHIPMENT(Step.REVOKE),
    /** The stock has too little of it; waits for staff. */
    OUT_OF_STOCK(Step.RETRY, Step.REPLACE, Step.REVOKE),
    /** On its way. */
    SHIPPED(),
    /** The shipment was cancelled, lost or returned; waits for staff. */
    NOT_DELIVERED(Step.RETRY, Step.REPLACE, Step.REVOKE),
    /** Arrived. */
    FULFILLED(),
    /** Taken back after it had been approved. */
    REVOKED();

    private final Set<Step> steps;

    RewardState(Step... steps) {
        this.steps = Set.of(steps);
    }

    /** Whether this step is possible in this state, whoever takes it. */
    public boolean allows(Step step) {
        return steps.contains(step);
    }

    /** Whether the shipment decides how it goes on. */
    boolean followsTheShipment() {
        return switch (this) {
            case AWAITING_SHIPMENT, OUT_OF_STOCK, SHIPPED, NOT_DELIVERED -> true;
            case NOMINATED, DECLINED, FULFILLED, REVOKED -> false;
        };
    }
}
