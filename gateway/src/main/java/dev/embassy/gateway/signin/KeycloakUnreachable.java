package dev.embassy.gateway.signin;

import dev.embassy.gateway.problem.Problem;
import dev.embassy.gateway.problem.Refused;

/** The token is no longer good and Keycloak does not answer to give a new one. */
class KeycloakUnreachable extends Refused {

    private static final long serialVersionUID = 1L;

    KeycloakUnreachable() {
        super(
                Problem.of(
                                503,
                                "sign-in-unreachable",
                                "Sign-in does not answer",
                                "The sign-in service cannot be reached, so we cannot confirm that it"
                                        + " is you. You stay signed in; try again in a moment.")
                        .retryAfter(5));
    }
}
