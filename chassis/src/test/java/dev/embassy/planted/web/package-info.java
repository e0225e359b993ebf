/** Violations, planted to prove that the rules fire. */
@NullMarked
package dev.embassy.planted.web;

import org.jspecify.annotations.NullMarked;
