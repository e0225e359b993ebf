package dev.embassy.materials.kits;

/** For how many people a kit is; how many that are is a setting. */
public enum KitSize {
    S,
    M,
    L
}
