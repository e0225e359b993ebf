/** What all printed papers share: fonts that can show every name. */
@NullMarked
package dev.embassy.materials.papers;

import org.jspecify.annotations.NullMarked;
