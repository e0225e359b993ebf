/** What other services learn about applications. */
@NullMarked
package dev.embassy.ambassador.applications.messaging;

import org.jspecify.annotations.NullMarked;
