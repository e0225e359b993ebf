/** Stand-ins around a real gateway: an identity provider, services, a browser. */
@NullMarked
package dev.embassy.gateway.rig;

import org.jspecify.annotations.NullMarked;
