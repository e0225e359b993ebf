/** Notifications in MongoDB, each with its own place in the mail queue. */
@NullMarked
package dev.embassy.ambassador.notifications.store;

import org.jspecify.annotations.NullMarked;
