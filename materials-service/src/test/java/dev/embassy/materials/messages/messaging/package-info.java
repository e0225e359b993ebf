/** Tests of what messages tell others. */
@NullMarked
package dev.embassy.materials.messages.messaging;

import org.jspecify.annotations.NullMarked;
