/** People in MongoDB. */
@NullMarked
package dev.embassy.ambassador.people.store;

import org.jspecify.annotations.NullMarked;
