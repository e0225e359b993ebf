/** The programme's figures over HTTP. */
@NullMarked
package dev.embassy.ambassador.programme.web;

import org.jspecify.annotations.NullMarked;
