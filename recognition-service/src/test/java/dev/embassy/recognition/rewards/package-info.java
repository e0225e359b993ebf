/** Tests. */
@NullMarked
package dev.embassy.recognition.rewards;

import org.jspecify.annotations.NullMarked;
