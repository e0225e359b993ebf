/** Turns what happened anywhere in the programme into words for those it concerns. */
@NullMarked
package dev.embassy.ambassador.notifications.messaging;

import org.jspecify.annotations.NullMarked;
