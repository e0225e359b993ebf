/**
 * Seals what the gateway stores outside its memory, so that a copy of the database opens no
 * session.
 */
@NullMarked
package dev.embassy.gateway.secret;

import org.jspecify.annotations.NullMarked;
