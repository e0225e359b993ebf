/** Tests. */
@NullMarked
package dev.embassy.recognition.rewards.messaging;

import org.jspecify.annotations.NullMarked;
