/** The whole product, started for tests and measurements, every part in a process of its own. */
@NullMarked
package dev.embassy.acceptance;

import org.jspecify.annotations.NullMarked;
