/** What lies in the depots: items and their variants, what is on hand and what is reserved. */
@NullMarked
package dev.embassy.materials.stock;

import org.jspecify.annotations.NullMarked;
