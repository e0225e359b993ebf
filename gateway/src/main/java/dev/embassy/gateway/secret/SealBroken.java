package dev.embassy.gateway.secret;

import org.jspecify.annotations.Nullable;

/** What was read is not what this gateway sealed. */
public class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(@Nullable Throwable cause) {
        super("The seal is broken", cause);
    }
}
