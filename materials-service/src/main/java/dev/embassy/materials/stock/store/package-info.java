/** Keeps stock and its ledger in MongoDB. */
@NullMarked
package dev.embassy.materials.stock.store;

import org.jspecify.annotations.NullMarked;
