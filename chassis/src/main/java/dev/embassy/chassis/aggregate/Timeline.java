package dev.embassy.chassis.aggregate;

import java.util.List;

/** The timeline of one record as the API answers it, oldest first. */
public record Timeline(List<TimelineEntry> items) {}
