/** Publishes who left the hall of fame and who came back. */
@NullMarked
package dev.embassy.recognition.halloffame.messaging;

import org.jspecify.annotations.NullMarked;
