/** Keeps kit templates and kit requests in MongoDB. */
@NullMarked
package dev.embassy.materials.kits.store;

import org.jspecify.annotations.NullMarked;
