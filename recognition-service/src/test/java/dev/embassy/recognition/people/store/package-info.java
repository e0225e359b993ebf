/** Tests. */
@NullMarked
package dev.embassy.recognition.people.store;

import org.jspecify.annotations.NullMarked;
