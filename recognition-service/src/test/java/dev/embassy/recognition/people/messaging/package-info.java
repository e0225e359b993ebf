/** Tests. */
@NullMarked
package dev.embassy.recognition.people.messaging;

import org.jspecify.annotations.NullMarked;
