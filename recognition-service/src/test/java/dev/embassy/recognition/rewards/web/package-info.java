/** Tests. */
@NullMarked
package dev.embassy.recognition.rewards.web;

import org.jspecify.annotations.NullMarked;
