/** Tests. */
@NullMarked
package dev.embassy.recognition.halloffame;

import org.jspecify.annotations.NullMarked;
