package dev.embassy.ambassador.members;

import org.jspecify.annotations.Nullable;

/** The identity provider did not do what was asked; it may later. */
public final class RoleDirectoryFailed extends RuntimeException {

    public RoleDirectoryFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
