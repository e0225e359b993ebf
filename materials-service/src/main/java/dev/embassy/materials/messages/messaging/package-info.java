/** What others are told of messages, and the questions that meetups report. */
@NullMarked
package dev.embassy.materials.messages.messaging;

import org.jspecify.annotations.NullMarked;
