/** Runs all of Embassy on one machine: starts, watches and stops its parts in the right order. */
@NullMarked
package dev.embassy.local;

import org.jspecify.annotations.NullMarked;
