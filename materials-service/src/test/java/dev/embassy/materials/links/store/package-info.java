/** Tests of the links' stores. */
@NullMarked
package dev.embassy.materials.links.store;

import org.jspecify.annotations.NullMarked;
