/** The stories of the product as people live them: in a real browser, with real sign-in. */
@NullMarked
package dev.embassy.acceptance.browser;

import org.jspecify.annotations.NullMarked;
