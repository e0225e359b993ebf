/** What this service knows of people and of their membership, learnt from the events of others. */
@NullMarked
package dev.embassy.recognition.people;

import org.jspecify.annotations.NullMarked;
