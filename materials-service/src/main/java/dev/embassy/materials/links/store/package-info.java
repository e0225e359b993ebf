/** Keeps links in MongoDB, and clicks in a journal on disk until they are counted there. */
@NullMarked
package dev.embassy.materials.links.store;

import org.jspecify.annotations.NullMarked;
