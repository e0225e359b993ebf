/** Tests of kits over HTTP. */
@NullMarked
package dev.embassy.materials.kits.web;

import org.jspecify.annotations.NullMarked;
