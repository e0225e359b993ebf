/** Tests of what is told and heard of kits. */
@NullMarked
package dev.embassy.materials.kits.messaging;

import org.jspecify.annotations.NullMarked;
