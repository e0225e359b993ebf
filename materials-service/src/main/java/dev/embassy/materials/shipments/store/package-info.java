/** Keeps shipments in MongoDB. */
@NullMarked
package dev.embassy.materials.shipments.store;

import org.jspecify.annotations.NullMarked;
