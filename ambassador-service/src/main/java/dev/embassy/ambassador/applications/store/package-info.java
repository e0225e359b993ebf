/** Applications in MongoDB. */
@NullMarked
package dev.embassy.ambassador.applications.store;

import org.jspecify.annotations.NullMarked;
