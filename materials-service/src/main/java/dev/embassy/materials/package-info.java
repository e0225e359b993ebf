/** What ambassadors are sent: the library, kits, stock, shipments and links. */
@NullMarked
package dev.embassy.materials;

import org.jspecify.annotations.NullMarked;
