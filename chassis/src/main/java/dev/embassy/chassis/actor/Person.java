package dev.embassy.chassis.actor;

/**
 * A person as a record mentions them: who it was and what they were called at that moment.
 *
 * @param id the subject of the person's tokens
 * @param name the display name at that time
 */
public record Person(String id, String name) {}
