package dev.embassy.materials.shipments;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a parcel has to be there for.
 *
 * @param day on which it is needed, as the calendar says there
 * @param endsAt after that nobody needs it any more
 */
public record Occasion(LocalDate day, Instant endsAt) {}
