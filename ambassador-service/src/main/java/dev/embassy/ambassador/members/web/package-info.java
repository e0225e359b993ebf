/** Members and their public directory over HTTP. */
@NullMarked
package dev.embassy.ambassador.members.web;

import org.jspecify.annotations.NullMarked;
