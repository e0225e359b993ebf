/** The whole model on in-memory ports: what use cases run on in tests. */
@NullMarked
package dev.embassy.materials.world;

import org.jspecify.annotations.NullMarked;
