package dev.embassy.materials.shipments;

/** Why a shipment is out of stock: so many were wanted, so many are left. */
public record Missing(String label, int wanted, int available) {}
