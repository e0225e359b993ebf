/** The public hall of fame: the most active of each month, with the derivation of each rank. */
@NullMarked
package dev.embassy.recognition.halloffame;

import org.jspecify.annotations.NullMarked;
