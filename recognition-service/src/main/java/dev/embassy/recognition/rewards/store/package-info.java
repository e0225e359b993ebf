/** Keeps rewards and the copies of stock items in MongoDB. */
@NullMarked
package dev.embassy.recognition.rewards.store;

import org.jspecify.annotations.NullMarked;
