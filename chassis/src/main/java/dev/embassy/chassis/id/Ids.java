package dev.embassy.chassis.id;

/**
 * Makes identifiers for new things. Within a request that carries an {@code Idempotency-Key} they
 * are derived from that key, so that a repeated request makes the same ones.
 */
@FunctionalInterface
public interface Ids {

    /** A UUID version 7 (RFC 9562) in its text form. */
    String next();
}
