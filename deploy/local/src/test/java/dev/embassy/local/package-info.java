/** Proves the launcher's parts one by one. */
@NullMarked
package dev.embassy.local;

import org.jspecify.annotations.NullMarked;
