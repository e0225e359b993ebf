/** Serves the portal's files and the headers that keep a browser safe. */
@NullMarked
package dev.embassy.gateway.portal;

import org.jspecify.annotations.NullMarked;
