@NullMarked
package dev.embassy.chassis.csv;

import org.jspecify.annotations.NullMarked;
