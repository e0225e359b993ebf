/** What other services learn about meetups. */
@NullMarked
package dev.embassy.ambassador.meetups.messaging;

import org.jspecify.annotations.NullMarked;
