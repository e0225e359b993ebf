/** Keeps the copies of people and members in MongoDB. */
@NullMarked
package dev.embassy.recognition.people.store;

import org.jspecify.annotations.NullMarked;
