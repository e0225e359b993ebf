package dev.embassy.planted.web;

/** Public, where it must not be. */
public class PlantedController {}
