/** Everybody who ever signed in, and how they want to be addressed. */
@NullMarked
package dev.embassy.ambassador.people;

import org.jspecify.annotations.NullMarked;
