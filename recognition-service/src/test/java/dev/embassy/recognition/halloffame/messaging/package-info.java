/** Tests. */
@NullMarked
package dev.embassy.recognition.halloffame.messaging;

import org.jspecify.annotations.NullMarked;
