package dev.embassy.materials.messages;

/**
 * One word of a list.
 *
 * @param id stays the same when the label changes
 * @param label as people read it
 */
public record Term(String id, String label) {}
