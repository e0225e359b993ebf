/** The members of the programme, from joining to leaving. */
@NullMarked
package dev.embassy.ambassador.members;

import org.jspecify.annotations.NullMarked;
