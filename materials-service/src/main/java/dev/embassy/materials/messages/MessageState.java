package dev.embassy.materials.messages;

/** DRAFT, then PUBLISHED, then RETIRED; a retired one may be published again. */
public enum MessageState {
    DRAFT,
    PUBLISHED,
    RETIRED
}
