/** Tests of stock. */
@NullMarked
package dev.embassy.materials.stock;

import org.jspecify.annotations.NullMarked;
