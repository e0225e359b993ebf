/** How searches find what an older release has stored. */
@NullMarked
package dev.embassy.materials.search;

import org.jspecify.annotations.NullMarked;
