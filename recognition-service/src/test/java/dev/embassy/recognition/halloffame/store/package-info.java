/** Tests. */
@NullMarked
package dev.embassy.recognition.halloffame.store;

import org.jspecify.annotations.NullMarked;
