/** Tests. */
@NullMarked
package dev.embassy.recognition.contributions;

import org.jspecify.annotations.NullMarked;
