package dev.embassy.gateway.signin;

import dev.embassy.gateway.problem.Problem;
import dev.embassy.gateway.problem.Refused;

/** The sign-in behind this session has ended, here or at Keycloak. */
public class SignedOut extends Refused {

    private static final long serialVersionUID = 1L;

    SignedOut() {
        super(Problem.signInNeeded());
    }
}
