/** What ambassadors are sent: the library, kits, stock and shipments. */
@NullMarked
package dev.embassy.materials;

import org.jspecify.annotations.NullMarked;
