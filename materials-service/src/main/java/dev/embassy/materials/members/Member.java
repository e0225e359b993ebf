package dev.embassy.materials.members;

import org.jspecify.annotations.Nullable;

/** What kits need to know of a member, as the programme last told it. */
public record Member(String id, String name, String state, @Nullable String country) {

    /** On hold, alumni and dismissed members do not order kits as members. */
    public boolean isActive() {
        return switch (state) {
            case "ONBOARDING", "ACTIVE", "RENEWAL_DUE" -> true;
            default -> false;
        };
    }
}
