/** Listens to what ambassador-service tells of meetups. */
@NullMarked
package dev.embassy.materials.meetups.messaging;

import org.jspecify.annotations.NullMarked;
