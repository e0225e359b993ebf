/** What others are told of links and their clicks. */
@NullMarked
package dev.embassy.materials.links.messaging;

import org.jspecify.annotations.NullMarked;
