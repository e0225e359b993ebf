/** How records are found by words, whatever they are. */
@NullMarked
package dev.embassy.chassis.search;

import org.jspecify.annotations.NullMarked;
