/** Tests of imports. */
@NullMarked
package dev.embassy.materials.imports;

import org.jspecify.annotations.NullMarked;
