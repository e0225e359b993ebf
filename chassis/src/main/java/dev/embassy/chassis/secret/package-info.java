/** Fields that are encrypted at rest. */
@NullMarked
package dev.embassy.chassis.secret;

import org.jspecify.annotations.NullMarked;
