/** The bell over HTTP. */
@NullMarked
package dev.embassy.ambassador.notifications.web;

import org.jspecify.annotations.NullMarked;
