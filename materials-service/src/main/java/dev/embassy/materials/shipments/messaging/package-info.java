/** What others are told of shipments, and what recognition-service asks for. */
@NullMarked
package dev.embassy.materials.shipments.messaging;

import org.jspecify.annotations.NullMarked;
