package dev.embassy.ambassador.members;

/** What a new member does to arrive in the programme. */
public enum OnboardingStep {
    AGREE_TO_CODE_OF_CONDUCT,
    COMPLETE_PROFILE,
    PLAN_FIRST_MEETUP
}
