/** This service's own copy of who is a member of the programme. */
@NullMarked
package dev.embassy.materials.members;

import org.jspecify.annotations.NullMarked;
