/** Tests of messages over HTTP. */
@NullMarked
package dev.embassy.materials.messages.web;

import org.jspecify.annotations.NullMarked;
