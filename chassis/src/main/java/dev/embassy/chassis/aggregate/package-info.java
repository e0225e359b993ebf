/** Aggregates and the one atomic document write that stores state, events and timeline together. */
@NullMarked
package dev.embassy.chassis.aggregate;

import org.jspecify.annotations.NullMarked;
