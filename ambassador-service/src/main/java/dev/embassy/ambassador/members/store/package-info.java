/** Members in MongoDB. */
@NullMarked
package dev.embassy.ambassador.members.store;

import org.jspecify.annotations.NullMarked;
