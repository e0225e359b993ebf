/** Tests of how older records are completed. */
@NullMarked
package dev.embassy.materials.search.store;

import org.jspecify.annotations.NullMarked;
