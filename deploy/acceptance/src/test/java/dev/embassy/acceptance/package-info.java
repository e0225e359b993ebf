/** The stories of the product, told to the running whole. */
@NullMarked
package dev.embassy.acceptance;

import org.jspecify.annotations.NullMarked;
