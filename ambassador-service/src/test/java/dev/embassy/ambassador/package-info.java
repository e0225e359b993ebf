/** Tests of the service as a whole. */
@NullMarked
package dev.embassy.ambassador;

import org.jspecify.annotations.NullMarked;
