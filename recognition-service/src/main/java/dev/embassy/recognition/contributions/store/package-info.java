/** Keeps contributions and the copies of meetups in MongoDB. */
@NullMarked
package dev.embassy.recognition.contributions.store;

import org.jspecify.annotations.NullMarked;
