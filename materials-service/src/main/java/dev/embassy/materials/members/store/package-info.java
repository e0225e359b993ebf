/** Keeps the copies of members in MongoDB. */
@NullMarked
package dev.embassy.materials.members.store;

import org.jspecify.annotations.NullMarked;
