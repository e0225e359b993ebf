/** Tests of kits: policy, requests, decisions and recovery. */
@NullMarked
package dev.embassy.materials.kits;

import org.jspecify.annotations.NullMarked;
