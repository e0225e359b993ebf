/** What to say to whom: value propositions, kept true, and the questions they answer. */
@NullMarked
package dev.embassy.materials.messages;

import org.jspecify.annotations.NullMarked;
