/** Keeps the copies of meetups in MongoDB. */
@NullMarked
package dev.embassy.materials.meetups.store;

import org.jspecify.annotations.NullMarked;
