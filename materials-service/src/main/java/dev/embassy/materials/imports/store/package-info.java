/** Keeps imports in MongoDB. */
@NullMarked
package dev.embassy.materials.imports.store;

import org.jspecify.annotations.NullMarked;
