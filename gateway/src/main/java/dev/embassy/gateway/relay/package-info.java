/** Relays calls to the service that owns the resource, streaming both ways. */
@NullMarked
package dev.embassy.gateway.relay;

import org.jspecify.annotations.NullMarked;
