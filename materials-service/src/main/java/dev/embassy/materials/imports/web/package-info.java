/** Imports over HTTP: a template to fill in, the preview, and how far an import has come. */
@NullMarked
package dev.embassy.materials.imports.web;

import org.jspecify.annotations.NullMarked;
