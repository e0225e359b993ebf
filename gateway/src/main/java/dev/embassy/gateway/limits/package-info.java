/** Bounds how much and how often a person or an address may ask. */
@NullMarked
package dev.embassy.gateway.limits;

import org.jspecify.annotations.NullMarked;
