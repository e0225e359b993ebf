/** The HTTP edge every service shares: resource-server security, paging, ETags, OpenAPI. */
@NullMarked
package dev.embassy.chassis.web;

import org.jspecify.annotations.NullMarked;
