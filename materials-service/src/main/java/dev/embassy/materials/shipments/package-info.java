/**
 * What leaves the warehouse for whom: the address, picking, packing, the carrier and the arrival.
 */
@NullMarked
package dev.embassy.materials.shipments;

import org.jspecify.annotations.NullMarked;
