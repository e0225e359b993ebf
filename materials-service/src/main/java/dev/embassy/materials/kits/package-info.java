/** Kits for meetups: templates, who may have one, requests and what becomes of them. */
@NullMarked
package dev.embassy.materials.kits;

import org.jspecify.annotations.NullMarked;
