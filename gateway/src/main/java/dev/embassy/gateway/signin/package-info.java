/**
 * Signs people in and out at Keycloak and keeps their tokens fresh; tokens never leave the gateway
 * for the browser.
 */
@NullMarked
package dev.embassy.gateway.signin;

import org.jspecify.annotations.NullMarked;
