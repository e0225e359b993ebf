/** Proves what the engines promise. */
@NullMarked
package dev.embassy.engines;

import org.jspecify.annotations.NullMarked;
