/** Tests of the library's stores. */
@NullMarked
package dev.embassy.materials.library.store;

import org.jspecify.annotations.NullMarked;
