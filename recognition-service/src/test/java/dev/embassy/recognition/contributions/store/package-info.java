/** Tests. */
@NullMarked
package dev.embassy.recognition.contributions.store;

import org.jspecify.annotations.NullMarked;
