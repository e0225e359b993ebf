/** Tests of what all printed papers share. */
@NullMarked
package dev.embassy.materials.papers;

import org.jspecify.annotations.NullMarked;
