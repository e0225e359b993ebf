/** How Java values become MongoDB documents. */
@NullMarked
package dev.embassy.chassis.mongo;

import org.jspecify.annotations.NullMarked;
