package dev.embassy.planted;

/** A layer by its name. */
public class PlantedImpl {}
