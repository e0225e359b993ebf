/** Embassy's engines without an installation: a document store, a Kafka broker and a Keycloak. */
@NullMarked
package dev.embassy.engines;

import org.jspecify.annotations.NullMarked;
