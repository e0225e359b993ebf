/** Rewards: nominated by staff, approved by somebody else, sent and followed until they arrive. */
@NullMarked
package dev.embassy.recognition.rewards;

import org.jspecify.annotations.NullMarked;
