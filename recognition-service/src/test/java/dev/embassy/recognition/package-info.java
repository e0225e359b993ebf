/** Tests of the service as a whole: its contract and its boundaries. */
@NullMarked
package dev.embassy.recognition;

import org.jspecify.annotations.NullMarked;
