/** Refusals and how they are told to a caller: RFC 9457 problem details with a stable code. */
@NullMarked
package dev.embassy.chassis.problem;

import org.jspecify.annotations.NullMarked;
