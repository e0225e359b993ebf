/** Serves the browsable description of the HTTP API. */
@NullMarked
package dev.embassy.gateway.docs;

import org.jspecify.annotations.NullMarked;
