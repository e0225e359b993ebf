/**
 * The one door of Embassy: signs people in, serves the portal, and relays calls to the services.
 */
@NullMarked
package dev.embassy.gateway;

import org.jspecify.annotations.NullMarked;
