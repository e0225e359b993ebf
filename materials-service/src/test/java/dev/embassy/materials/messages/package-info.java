/** Tests of messages. */
@NullMarked
package dev.embassy.materials.messages;

import org.jspecify.annotations.NullMarked;
