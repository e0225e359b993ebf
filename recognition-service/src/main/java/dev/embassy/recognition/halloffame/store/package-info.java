/** Keeps who opted out of the hall of fame in MongoDB. */
@NullMarked
package dev.embassy.recognition.halloffame.store;

import org.jspecify.annotations.NullMarked;
