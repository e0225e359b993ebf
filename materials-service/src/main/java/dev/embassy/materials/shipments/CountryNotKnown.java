package dev.embassy.materials.shipments;

import dev.embassy.chassis.problem.Refusal;

public final class CountryNotKnown extends Refusal {

    public CountryNotKnown() {
        super(
                Kind.NOT_FOUND,
                "country-not-known",
                "That is no country. Use its two letters as in ISO 3166, such as DE.");
    }
}
