/** Tests of what is told of stock. */
@NullMarked
package dev.embassy.materials.stock.messaging;

import org.jspecify.annotations.NullMarked;
