/** Tests. */
@NullMarked
package dev.embassy.recognition.rewards.store;

import org.jspecify.annotations.NullMarked;
