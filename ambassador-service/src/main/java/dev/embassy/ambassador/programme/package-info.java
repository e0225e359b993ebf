/** The programme in a few public figures. */
@NullMarked
package dev.embassy.ambassador.programme;

import org.jspecify.annotations.NullMarked;
