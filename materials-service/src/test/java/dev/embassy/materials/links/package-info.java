/** Tests of links. */
@NullMarked
package dev.embassy.materials.links;

import org.jspecify.annotations.NullMarked;
