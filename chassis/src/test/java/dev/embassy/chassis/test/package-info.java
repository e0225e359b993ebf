/** What the tests of every service share; published as the chassis' test jar. */
@NullMarked
package dev.embassy.chassis.test;

import org.jspecify.annotations.NullMarked;
