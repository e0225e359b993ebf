/** Meetups over HTTP, and as calendars. */
@NullMarked
package dev.embassy.ambassador.meetups.web;

import org.jspecify.annotations.NullMarked;
