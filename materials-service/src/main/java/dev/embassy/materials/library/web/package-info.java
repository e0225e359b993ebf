/** The library over HTTP. */
@NullMarked
package dev.embassy.materials.library.web;

import org.jspecify.annotations.NullMarked;
