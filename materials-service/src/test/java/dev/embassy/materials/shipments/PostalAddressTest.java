package dev.embassy.materials.shipments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.problem.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalAddressTest {

    private static PostalAddress in(
            String country, @Nullable String code, @Nullable String region) {
        return PostalAddress.checked(
                "結城 ゆき", List.of(" 1-2-3 Jingumae "), code, "Tokyo", region, country, null);
    }

    @ParameterizedTest
    @CsvSource({
        "JP,150-0001,",
        "DE,10119,",
        "GB,sw1a 1aa,",
        "NL,1012 ab,",
        "US,94103-1234,CA",
        "CA,K1A 0B1,ON",
        "HK,,",
        "AE,,",
        "IE,D02 X285,"
    })
    void takesAddressesOfManyCountries(
            String country, @Nullable String code, @Nullable String region) {
        assertThat(in(country, code, region).country()).isEqualTo(country);
    }

    @ParameterizedTest
    @CsvSource({
        "DE,1011,,postalCode",
        "DE,,,postalCode",
        "GB,12345,,postalCode",
        "US,94103,,region",
        "XX,1,,country",
        "JP,15,,postalCode"
    })
    void marksTheFieldThatACarrierCouldNotUse(
            String country, @Nullable String code, @Nullable String region, String field) {
        assertThatThrownBy(() -> in(country, code, region))
                .isInstanceOfSatisfying(
                        AddressNotUsable.class,
                        refused ->
                                assertThat(refused.fields())
                                        .extracting(FieldProblem::field)
                                        .containsExactly(field));
    }

    @Test
    void keepsItTidyAndOutOfLogs() {
        var address = in("jp", " 150-0001 ", " ");
        assertThat(address.lines()).containsExactly("1-2-3 Jingumae");
        assertThat(address.region()).isNull();
        assertThat(address.countryName()).isEqualTo("Japan");
        assertThat(address).hasToString("PostalAddress[JP]");
    }
}
