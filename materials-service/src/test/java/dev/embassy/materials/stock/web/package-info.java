/** Tests of stock over HTTP. */
@NullMarked
package dev.embassy.materials.stock.web;

import org.jspecify.annotations.NullMarked;
