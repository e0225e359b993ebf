/** Breaks the rules on purpose, to see them fire. */
@NullMarked
package dev.embassy.gateway.planted;

import org.jspecify.annotations.NullMarked;
