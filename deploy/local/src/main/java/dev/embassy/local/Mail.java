package dev.embassy.local;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail somebody would have received. */
record Mail(
        String id,
        Instant at,
        String from,
        List<String> to,
        String subject,
        @Nullable String text,
        @Nullable String html) {}
