/** Tests of what is told of imports. */
@NullMarked
package dev.embassy.materials.imports.messaging;

import org.jspecify.annotations.NullMarked;
