/** Takes queued notifications to the mail server. */
@NullMarked
package dev.embassy.ambassador.notifications.mail;

import org.jspecify.annotations.NullMarked;
