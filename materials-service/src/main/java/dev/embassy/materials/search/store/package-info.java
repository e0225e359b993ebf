/** Completes what an older release has stored. */
@NullMarked
package dev.embassy.materials.search.store;

import org.jspecify.annotations.NullMarked;
