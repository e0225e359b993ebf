package dev.embassy.materials.library;

/** How often materials were downloaded. */
public interface Downloads {

    void count(MaterialId id);

    long of(MaterialId id);
}
