/** Listens to what ambassador-service tells of members. */
@NullMarked
package dev.embassy.materials.members.messaging;

import org.jspecify.annotations.NullMarked;
