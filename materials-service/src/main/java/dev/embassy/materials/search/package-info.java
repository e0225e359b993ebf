/** How records are found by words, whatever they are. */
@NullMarked
package dev.embassy.materials.search;

import org.jspecify.annotations.NullMarked;
