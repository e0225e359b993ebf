/** Answers every refusal and failure of the gateway as problem details (RFC 9457). */
@NullMarked
package dev.embassy.gateway.problem;

import org.jspecify.annotations.NullMarked;
