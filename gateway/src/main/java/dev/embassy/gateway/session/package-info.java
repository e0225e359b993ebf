/** Keeps browser sessions in MongoDB, so that every gateway instance serves the same one. */
@NullMarked
package dev.embassy.gateway.session;

import org.jspecify.annotations.NullMarked;
