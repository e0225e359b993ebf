/** How somebody asks to join the programme, and how that is decided. */
@NullMarked
package dev.embassy.ambassador.applications;

import org.jspecify.annotations.NullMarked;
