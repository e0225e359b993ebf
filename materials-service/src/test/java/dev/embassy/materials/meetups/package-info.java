/** Tests of the copies of meetups. */
@NullMarked
package dev.embassy.materials.meetups;

import org.jspecify.annotations.NullMarked;
