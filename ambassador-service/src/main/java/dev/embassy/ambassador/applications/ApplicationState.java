package dev.embassy.ambassador.applications;

import java.util.Set;

/** Where an application stands. */
public enum ApplicationState {
    DRAFT,
    SUBMITTED,
    SCREENING,
    WAITLISTED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN;

    private static final Set<ApplicationState> OPEN =
            Set.of(DRAFT, SUBMITTED, SCREENING, WAITLISTED);

    /** Whether it still waits for something; a person has at most one open application. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    boolean mayBecome(ApplicationState next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED || next == WITHDRAWN;
            case SUBMITTED -> next == SCREENING || next == WITHDRAWN;
            case SCREENING ->
                    next == ACCEPTED || next == DECLINED || next == WAITLISTED || next == WITHDRAWN;
            case WAITLISTED -> next == ACCEPTED || next == DECLINED || next == WITHDRAWN;
            case ACCEPTED, DECLINED, WITHDRAWN -> false;
        };
    }
}
