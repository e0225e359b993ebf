/** Tells an administrator which part of Embassy answers and which does not. */
@NullMarked
package dev.embassy.gateway.health;

import org.jspecify.annotations.NullMarked;
