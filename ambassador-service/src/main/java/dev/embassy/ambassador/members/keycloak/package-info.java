/** The role that goes with membership, kept in Keycloak. */
@NullMarked
package dev.embassy.ambassador.members.keycloak;

import org.jspecify.annotations.NullMarked;
