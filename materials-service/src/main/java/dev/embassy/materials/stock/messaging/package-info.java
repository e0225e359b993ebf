/** What others are told of stock, and the ledger that is written from it. */
@NullMarked
package dev.embassy.materials.stock.messaging;

import org.jspecify.annotations.NullMarked;
