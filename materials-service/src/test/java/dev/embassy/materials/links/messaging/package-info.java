/** Tests of what links tell others. */
@NullMarked
package dev.embassy.materials.links.messaging;

import org.jspecify.annotations.NullMarked;
