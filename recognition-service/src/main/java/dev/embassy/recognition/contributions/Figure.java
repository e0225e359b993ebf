package dev.embassy.recognition.contributions;

/** What the reach of a contribution counts. */
public enum Figure {
    ATTENDEES,
    VIEWS,
    LISTENERS,
    READERS,
    MERGED_CHANGES,
    WORDS,
    ANSWERS,
    PEOPLE,
    MINUTES,
    LEADS
}
