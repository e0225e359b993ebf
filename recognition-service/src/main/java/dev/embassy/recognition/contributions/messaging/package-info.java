/** Publishes contributions and proposes them from meetup reports. */
@NullMarked
package dev.embassy.recognition.contributions.messaging;

import org.jspecify.annotations.NullMarked;
