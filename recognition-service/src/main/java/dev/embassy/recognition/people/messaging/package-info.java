/** Learns people and members from ambassador-service's events. */
@NullMarked
package dev.embassy.recognition.people.messaging;

import org.jspecify.annotations.NullMarked;
