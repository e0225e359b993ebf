package dev.embassy.materials.world;

/** The process dies here. */
public final class Crash extends Error {

    private static final long serialVersionUID = 1L;
}
