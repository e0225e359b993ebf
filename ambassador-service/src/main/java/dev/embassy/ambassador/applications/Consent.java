package dev.embassy.ambassador.applications;

import java.time.Instant;

/** That somebody agreed to a version of the code of conduct, and when. */
public record Consent(String version, Instant at) {}
