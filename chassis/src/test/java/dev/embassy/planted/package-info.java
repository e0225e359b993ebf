/** Violations, planted to prove that the rules fire. */
@NullMarked
package dev.embassy.planted;

import org.jspecify.annotations.NullMarked;
