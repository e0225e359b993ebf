/** Events between services: outbox, relay, feeds, replicas and dead letters. */
@NullMarked
package dev.embassy.chassis.events;

import org.jspecify.annotations.NullMarked;
