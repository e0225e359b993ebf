/** The signed-in person over HTTP. */
@NullMarked
package dev.embassy.ambassador.me.web;

import org.jspecify.annotations.NullMarked;
