/** What every Embassy service needs and none owns; no word of any domain. */
@NullMarked
package dev.embassy.chassis;

import org.jspecify.annotations.NullMarked;
