/** Measurements of the whole, each side of a comparison in the same run. */
@NullMarked
package dev.embassy.acceptance.bench;

import org.jspecify.annotations.NullMarked;
