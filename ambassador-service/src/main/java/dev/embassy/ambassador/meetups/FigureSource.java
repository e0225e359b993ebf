package dev.embassy.ambassador.meetups;

/** How a figure came about. */
public enum FigureSource {
    MEASURED,
    IMPORTED,
    SELF_REPORTED,
    ESTIMATED
}
