/** Tests. */
@NullMarked
package dev.embassy.recognition.contributions.web;

import org.jspecify.annotations.NullMarked;
