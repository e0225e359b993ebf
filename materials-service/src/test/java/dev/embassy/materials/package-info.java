/** Tests of the service as a whole. */
@NullMarked
package dev.embassy.materials;

import org.jspecify.annotations.NullMarked;
