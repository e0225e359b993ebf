package dev.embassy.ambassador.programme;

import dev.embassy.ambassador.meetups.FigureSource;
import java.time.Instant;

/**
 * The programme in figures.
 *
 * @param asOf when they were counted
 */
public record ProgrammeFigures(
        Figure members, Figure countries, Figure meetupsHeld, Figure peopleReached, Instant asOf) {

    /** A figure, and how it came about. */
    public record Figure(long value, FigureSource source) {}
}
