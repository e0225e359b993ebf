/** Slides, handouts, logos and the like: described, uploaded, published, found and downloaded. */
@NullMarked
package dev.embassy.materials.library;

import org.jspecify.annotations.NullMarked;
