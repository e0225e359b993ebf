/** Tests. */
@NullMarked
package dev.embassy.recognition.people;

import org.jspecify.annotations.NullMarked;
