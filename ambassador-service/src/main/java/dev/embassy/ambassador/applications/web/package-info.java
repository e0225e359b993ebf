/** Applications over HTTP. */
@NullMarked
package dev.embassy.ambassador.applications.web;

import org.jspecify.annotations.NullMarked;
