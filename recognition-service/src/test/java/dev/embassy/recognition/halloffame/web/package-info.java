/** Tests. */
@NullMarked
package dev.embassy.recognition.halloffame.web;

import org.jspecify.annotations.NullMarked;
