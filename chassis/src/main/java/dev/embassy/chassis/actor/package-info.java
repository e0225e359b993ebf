/** Who is asking, taken from the verified access token. */
@NullMarked
package dev.embassy.chassis.actor;

import org.jspecify.annotations.NullMarked;
