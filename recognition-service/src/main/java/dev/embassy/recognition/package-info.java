/** Thanks: contributions, the hall of fame and rewards. */
@NullMarked
package dev.embassy.recognition;

import org.jspecify.annotations.NullMarked;
