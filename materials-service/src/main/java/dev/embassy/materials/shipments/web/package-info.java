/** Shipments over HTTP: for those who pack, for those who receive. */
@NullMarked
package dev.embassy.materials.shipments.web;

import org.jspecify.annotations.NullMarked;
