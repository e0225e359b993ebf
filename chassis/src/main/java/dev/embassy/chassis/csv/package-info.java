/** Lists as CSV that spreadsheet programs open safely, and sheets of theirs read back. */
@NullMarked
package dev.embassy.chassis.csv;

import org.jspecify.annotations.NullMarked;
