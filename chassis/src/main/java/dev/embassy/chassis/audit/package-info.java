/** Who did what, when, to which record. */
@NullMarked
package dev.embassy.chassis.audit;

import org.jspecify.annotations.NullMarked;
