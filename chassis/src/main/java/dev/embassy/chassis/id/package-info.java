/**
 * Identifiers: time-ordered ones for new things, derived ones for things that follow from facts.
 */
@NullMarked
package dev.embassy.chassis.id;

import org.jspecify.annotations.NullMarked;
