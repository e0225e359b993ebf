/** Tests of links over HTTP. */
@NullMarked
package dev.embassy.materials.links.web;

import org.jspecify.annotations.NullMarked;
