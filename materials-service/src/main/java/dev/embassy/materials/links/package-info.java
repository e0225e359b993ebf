/** Tracked short links: who leads where, and how many people followed. */
@NullMarked
package dev.embassy.materials.links;

import org.jspecify.annotations.NullMarked;
