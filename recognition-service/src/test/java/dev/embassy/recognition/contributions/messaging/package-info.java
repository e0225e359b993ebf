/** Tests. */
@NullMarked
package dev.embassy.recognition.contributions.messaging;

import org.jspecify.annotations.NullMarked;
