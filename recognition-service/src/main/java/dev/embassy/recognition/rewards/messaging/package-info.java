/** Publishes rewards and follows the stock and the shipments of materials-service. */
@NullMarked
package dev.embassy.recognition.rewards.messaging;

import org.jspecify.annotations.NullMarked;
