/** People over HTTP. */
@NullMarked
package dev.embassy.ambassador.people.web;

import org.jspecify.annotations.NullMarked;
