/** A POST that is sent again with its Idempotency-Key has one effect and one answer. */
@NullMarked
package dev.embassy.chassis.idempotency;

import org.jspecify.annotations.NullMarked;
