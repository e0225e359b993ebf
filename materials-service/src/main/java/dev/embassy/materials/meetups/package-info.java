/** This service's own copy of the meetups that kits and materials belong to. */
@NullMarked
package dev.embassy.materials.meetups;

import org.jspecify.annotations.NullMarked;
