/** Tests of the papers of the packing table. */
@NullMarked
package dev.embassy.materials.shipments.web;

import org.jspecify.annotations.NullMarked;
