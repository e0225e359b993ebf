/** Contributions: what people did for the programme, how far it reached, and who validated it. */
@NullMarked
package dev.embassy.recognition.contributions;

import org.jspecify.annotations.NullMarked;
