/** Meetups, from the first plan to the report. */
@NullMarked
package dev.embassy.ambassador.meetups;

import org.jspecify.annotations.NullMarked;
