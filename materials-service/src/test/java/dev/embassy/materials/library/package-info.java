/** Tests of the library. */
@NullMarked
package dev.embassy.materials.library;

import org.jspecify.annotations.NullMarked;
