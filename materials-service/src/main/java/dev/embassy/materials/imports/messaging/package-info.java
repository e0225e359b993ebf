/** What others are told of imports. */
@NullMarked
package dev.embassy.materials.imports.messaging;

import org.jspecify.annotations.NullMarked;
