package dev.embassy.materials.library;

/** DRAFT, then PUBLISHED, then RETIRED; a retired one may be published again. */
public enum MaterialState {
    DRAFT,
    PUBLISHED,
    RETIRED
}
