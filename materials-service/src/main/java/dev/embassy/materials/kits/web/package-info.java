/** Kits over HTTP: templates, eligibility, requests and the digital part. */
@NullMarked
package dev.embassy.materials.kits.web;

import org.jspecify.annotations.NullMarked;
