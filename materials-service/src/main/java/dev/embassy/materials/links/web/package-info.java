/** Links over HTTP: the pages of those who made them, and the redirect for everybody. */
@NullMarked
package dev.embassy.materials.links.web;

import org.jspecify.annotations.NullMarked;
