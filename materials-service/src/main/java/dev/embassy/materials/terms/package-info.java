/** The words every capability of this service shares: the roles it knows and money. */
@NullMarked
package dev.embassy.materials.terms;

import org.jspecify.annotations.NullMarked;
