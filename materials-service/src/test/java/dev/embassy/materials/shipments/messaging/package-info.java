/** Tests of what is told and heard of shipments. */
@NullMarked
package dev.embassy.materials.shipments.messaging;

import org.jspecify.annotations.NullMarked;
