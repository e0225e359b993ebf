/** What members learn from other capabilities, and what is told about them. */
@NullMarked
package dev.embassy.ambassador.members.messaging;

import org.jspecify.annotations.NullMarked;
