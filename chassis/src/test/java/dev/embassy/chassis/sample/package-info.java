/** A service as small as it can be, to try the chassis on: jars and the marbles in them. */
@NullMarked
package dev.embassy.chassis.sample;

import org.jspecify.annotations.NullMarked;
