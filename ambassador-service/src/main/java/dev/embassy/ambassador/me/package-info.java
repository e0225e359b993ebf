/** What the signed-in person sees of themselves, and what to do next. */
@NullMarked
package dev.embassy.ambassador.me;

import org.jspecify.annotations.NullMarked;
