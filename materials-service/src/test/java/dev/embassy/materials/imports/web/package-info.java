/** Tests of imports over HTTP. */
@NullMarked
package dev.embassy.materials.imports.web;

import org.jspecify.annotations.NullMarked;
