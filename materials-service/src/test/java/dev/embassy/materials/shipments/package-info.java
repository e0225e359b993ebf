/** Tests of shipments. */
@NullMarked
package dev.embassy.materials.shipments;

import org.jspecify.annotations.NullMarked;
