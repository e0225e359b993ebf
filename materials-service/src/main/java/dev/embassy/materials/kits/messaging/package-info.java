/** What others are told of kits, and the events that kit requests follow. */
@NullMarked
package dev.embassy.materials.kits.messaging;

import org.jspecify.annotations.NullMarked;
