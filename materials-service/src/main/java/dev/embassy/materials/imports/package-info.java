/** What a programme has kept in spreadsheets so far comes in, looked at first. */
@NullMarked
package dev.embassy.materials.imports;

import org.jspecify.annotations.NullMarked;
