package dev.embassy.materials.library;

/** How far the text of what is given out is read, so that searches find it. */
public enum TextState {
    /** Nothing was ever given out. */
    NONE,
    DUE,
    /** Read, or known not to be readable. */
    READ
}
