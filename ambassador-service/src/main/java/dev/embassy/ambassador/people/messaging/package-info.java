/** What other services learn about people. */
@NullMarked
package dev.embassy.ambassador.people.messaging;

import org.jspecify.annotations.NullMarked;
