/** Keeps materials in MongoDB and their contents as files. */
@NullMarked
package dev.embassy.materials.library.store;

import org.jspecify.annotations.NullMarked;
