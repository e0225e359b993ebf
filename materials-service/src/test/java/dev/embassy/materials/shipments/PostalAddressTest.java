package dev.embassy.materials.shipments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.problem.FieldProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PostalAddressTest {

    private static PostalAddress in(
            String country, @Nullable String code, @Nullable String city, @Nullable String region) {
        return usable(
                PostalAddress.typed(
                        "Yuki Yuuki",
                        List.of(" 1-2-3 Jingumae "),
                        null,
                        code,
                        city,
                        region,
                        country,
                        null));
    }

    /** By a depot whose labels can show every letter. */
    private static PostalAddress usable(PostalAddress typed) {
        typed.requireUsable(text -> "");
        return typed;
    }

    @ParameterizedTest
    @CsvSource({
        "JP,150-0001,,東京都",
        "JP,150-0001,,tokyo",
        "DE,10119,Berlin,",
        "GB,sw1a 1aa,London,",
        "NL,1012 ab,Amsterdam,",
        "US,94103-1234,San Francisco,california",
        "CA,K1A 0B1,Ottawa,ON",
        "BR,40301-110,Salvador,Bahia",
        "HK,,,Kowloon",
        "SG,546080,,",
        "AE,,,Dubai",
        "IE,D02 X285,Dublin,Co. Dublin",
        "ES,28013,Madrid,madrid",
        "GH,GA-184,Accra,",
        "XK,10000,Prishtina,",
        "KR,03051,서울,서울특별시"
    })
    void takesAddressesOfManyCountries(
            String country, @Nullable String code, @Nullable String city, @Nullable String region) {
        assertThat(in(country, code, city, region).country()).isEqualTo(country);
    }

    @ParameterizedTest
    @CsvSource({
        "DE,1011,Berlin,,postalCode,format",
        "DE,,Berlin,,postalCode,required",
        "DE,10119,,,city,required",
        "GB,12345,London,,postalCode,format",
        "US,94103,San Francisco,,region,required",
        "US,94103,San Francisco,Bavaria,region,unknown",
        "US,94103,San Francisco,NY,postalCode,elsewhere",
        "XX,1,Nowhere,,country,unknown",
        "JP,15,,東京都,postalCode,format",
        "JP,150-0001,,北海道,postalCode,elsewhere",
        "HK,,,,region,required"
    })
    void marksTheFieldThatACarrierCouldNotUse(
            String country,
            @Nullable String code,
            @Nullable String city,
            @Nullable String region,
            String field,
            String why) {
        assertThatThrownBy(() -> in(country, code, city, region))
                .isInstanceOfSatisfying(
                        AddressNotUsable.class,
                        refused ->
                                assertThat(refused.fields())
                                        .extracting(FieldProblem::field, FieldProblem::code)
                                        .containsExactly(
                                                org.assertj.core.groups.Tuple.tuple(field, why)));
    }

    @Test
    void saysWhatItShouldLookLike() {
        assertThatThrownBy(() -> in("US", "1", "San Francisco", "CA"))
                .isInstanceOfSatisfying(
                        AddressNotUsable.class,
                        refused ->
                                assertThat(refused.fields().getFirst().message())
                                        .isEqualTo(
                                                "This is no ZIP code of United States. It looks"
                                                        + " like 95014."));
    }

    @Test
    void keepsItTidyAndOutOfLogs() {
        var address = in("jp", " 150-0001 ", " ", "Tokyo");
        assertThat(address.lines()).containsExactly("1-2-3 Jingumae");
        assertThat(address.city()).isNull();
        assertThat(address.region()).isEqualTo("東京都");
        assertThat(address.countryName()).isEqualTo("Japan");
        assertThat(address).hasToString("PostalAddress[JP]");
    }

    @ParameterizedTest
    @CsvSource({"'Ada\nMensah',Berlin,name", "Ada,'Ber\u202Elin',city"})
    void refusesCharactersThatBeginNewLinesOrTurnTextRound(String name, String city, String field) {
        var typed = name.translateEscapes();
        var town = city.replace("\\u202E", "\u202E");
        assertThatThrownBy(() ->
                        usable(
                                PostalAddress.typed(
                                        typed,
                                        List.of("Torstr. 1"),
                                        null,
                                        "10119",
                                        town,
                                        null,
                                        "DE",
                                        null)))
                .isInstanceOfSatisfying(
                        AddressNotUsable.class,
                        refused ->
                                assertThat(refused.fields())
                                        .extracting(FieldProblem::field)
                                        .containsExactly(field));
    }

    private static List<String> label(
            String country,
            String name,
            String line,
            @Nullable String district,
            @Nullable String code,
            @Nullable String city,
            @Nullable String region) {
        return usable(
                        PostalAddress.typed(
                                name, List.of(line), district, code, city, region, country, null))
                .label();
    }

    @Test
    void writesTheLabelAsTheCountryDoes() {
        assertThat(label("DE", "Ada Mensah", "Torstraße 1", null, "10119", "Berlin", null))
                .containsExactly("Ada Mensah", "Torstraße 1", "10119 Berlin", "GERMANY");
        assertThat(label("US", "Ada", "1 Main St", null, "94103", "San Francisco", "california"))
                .containsExactly("Ada", "1 Main St", "San Francisco, CA 94103", "UNITED STATES");
        assertThat(label("ES", "Ada", "Calle 1", null, "28013", "Madrid", "M"))
                .containsExactly("Ada", "Calle 1", "28013 Madrid Madrid", "SPAIN");
        assertThat(label("BR", "Ada", "Rua 1", "Centro", "40301-110", "Salvador", "BA"))
                .containsExactly("Ada", "Rua 1", "Centro", "Salvador-BA", "40301-110", "BRAZIL");
        assertThat(label("SG", "Ada", "1 Raffles Place", null, "048616", null, null))
                .containsExactly("Ada", "1 Raffles Place", "SINGAPORE 048616", "SINGAPORE");
        assertThat(label("IE", "Ada", "1 Main Street", null, null, "Dublin", null))
                .containsExactly("Ada", "1 Main Street", "Dublin", "IRELAND");
    }

    @Test
    void followsTheScriptOfTheAddress() {
        assertThat(label("JP", "結城 ゆき", "渋谷区神宮前1-2-3", null, "150-0001", null, "Tokyo"))
                .containsExactly("〒150-0001", "東京都", "渋谷区神宮前1-2-3", "結城 ゆき", "JAPAN");
        assertThat(label("JP", "Yuki", "1-2-3 Jingumae", null, "150-0001", null, "Tokyo"))
                .containsExactly("Yuki", "1-2-3 Jingumae, Tokyo", "150-0001", "JAPAN");
    }

    static Stream<String> countries() {
        return Arrays.stream(Locale.getISOCountries());
    }

    /** A pattern that does not compile, or a kind of field without a label, would show here. */
    @ParameterizedTest
    @MethodSource("countries")
    void knowsTheFormOfEveryCountry(String country) {
        var format = AddressFormats.find(country).orElseThrow();
        assertThat(format.fields())
                .extracting(AddressFormat.Field::field)
                .startsWith(AddressField.NAME)
                .contains(AddressField.LINES)
                .doesNotHaveDuplicates();
        assertThat(format.fields()).allSatisfy(field -> assertThat(field.label()).isNotBlank());
        format.field(AddressField.POSTAL_CODE)
                .filter(it -> it.pattern() != null && it.example() != null)
                .ifPresent(code ->
                        assertThat(code.example())
                                .matches(java.util.Objects.requireNonNull(code.pattern())));
    }

    @Test
    void knowsWhatIsNoCountry() {
        assertThat(AddressFormats.find("ZZ")).isEmpty();
        assertThat(AddressFormats.find("de")).isEmpty();
    }
}
