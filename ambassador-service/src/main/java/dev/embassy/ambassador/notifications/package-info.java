/** What a person is told, in the bell and by e-mail. */
@NullMarked
package dev.embassy.ambassador.notifications;

import org.jspecify.annotations.NullMarked;
