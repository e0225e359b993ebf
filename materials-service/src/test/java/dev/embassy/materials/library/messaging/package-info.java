/** Tests of what is told of the library. */
@NullMarked
package dev.embassy.materials.library.messaging;

import org.jspecify.annotations.NullMarked;
