package dev.embassy.ambassador.members;

/** Where a membership stands. */
public enum MemberState {
    ONBOARDING,
    ACTIVE,
    ON_HOLD,
    ALUMNI;

    /** Whether the person is a member now. */
    public boolean isCurrent() {
        return this != ALUMNI;
    }
}
