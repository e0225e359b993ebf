/** Meetups in MongoDB. */
@NullMarked
package dev.embassy.ambassador.meetups.store;

import org.jspecify.annotations.NullMarked;
