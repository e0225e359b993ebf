/** Keeps messages, their vocabulary and the questions heard in MongoDB. */
@NullMarked
package dev.embassy.materials.messages.store;

import org.jspecify.annotations.NullMarked;
