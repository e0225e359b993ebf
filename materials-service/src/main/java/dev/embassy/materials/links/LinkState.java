package dev.embassy.materials.links;

/** Whether a link leads anywhere. */
public enum LinkState {
    ACTIVE,
    /** Its last day has passed; it can be prolonged. */
    EXPIRED,
    /** Somebody has switched it off; it can be switched on again. */
    DISABLED
}
