package dev.embassy.materials.shipments;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a parcel goes.
 *
 * @param lines street, house, flat: one to four, in the order of the country
 * @param postalCode where the country has them
 * @param country ISO 3166-1 alpha-2
 * @param phone for the carrier, with country code
 */
public record PostalAddress(
        String name,
        List<String> lines,
        @Nullable String postalCode,
        String city,
        @Nullable String region,
        String country,
        @Nullable String phone) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Universal Postal Union, postal addressing systems: countries with a code of fixed form. */
    private static final Map<String, Pattern> POSTAL_CODES =
            Map.ofEntries(
                    code("AT", "\\d{4}"),
                    code("AU", "\\d{4}"),
                    code("BE", "\\d{4}"),
                    code("BR", "\\d{5}-?\\d{3}"),
                    code("CA", "[A-Z]\\d[A-Z] ?\\d[A-Z]\\d"),
                    code("CH", "\\d{4}"),
                    code("CN", "\\d{6}"),
                    code("CZ", "\\d{3} ?\\d{2}"),
                    code("DE", "\\d{5}"),
                    code("DK", "\\d{4}"),
                    code("ES", "\\d{5}"),
                    code("FI", "\\d{5}"),
                    code("FR", "\\d{5}"),
                    code("GB", "[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}"),
                    code("GR", "\\d{3} ?\\d{2}"),
                    code("HU", "\\d{4}"),
                    code("IN", "\\d{3} ?\\d{3}"),
                    code("IT", "\\d{5}"),
                    code("JP", "\\d{3}-?\\d{4}"),
                    code("KR", "\\d{5}"),
                    code("MX", "\\d{5}"),
                    code("NL", "\\d{4} ?[A-Z]{2}"),
                    code("NO", "\\d{4}"),
                    code("PL", "\\d{2}-?\\d{3}"),
                    code("PT", "\\d{4}-?\\d{3}"),
                    code("RO", "\\d{6}"),
                    code("SE", "\\d{3} ?\\d{2}"),
                    code("SG", "\\d{6}"),
                    code("SK", "\\d{3} ?\\d{2}"),
                    code("TR", "\\d{5}"),
                    code("UA", "\\d{5}"),
                    code("US", "\\d{5}(-\\d{4})?"));

    /** Where parcels go astray without the state or province. */
    private static final Set<String> NEEDS_REGION =
            Set.of("AU", "BR", "CA", "CN", "IN", "MX", "US");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{4,24}");

    private static Map.Entry<String, Pattern> code(String country, String pattern) {
        return Map.entry(country, Pattern.compile(pattern));
    }

    /** The address as it is kept: trimmed, codes in upper case; refuses what no carrier can use. */
    public static PostalAddress checked(
            String name,
            List<String> lines,
            @Nullable String postalCode,
            String city,
            @Nullable String region,
            String country,
            @Nullable String phone) {
        var address =
                new PostalAddress(
                        name.strip(),
                        lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList(),
                        upper(blankToNull(postalCode)),
                        city.strip(),
                        blankToNull(region),
                        country.strip().toUpperCase(Locale.ROOT),
                        blankToNull(phone));
        address.check();
        return address;
    }

    private void check() {
        var refused = new AddressNotUsable();
        if (name.isEmpty()) {
            refused.onField("name", "required", "Who is the parcel for?");
        }
        if (lines.isEmpty() || lines.size() > 4) {
            refused.onField("lines", "size", "Give street and house in one to four lines.");
        }
        if (city.isEmpty()) {
            refused.onField("city", "required", "Which city?");
        }
        if (!COUNTRIES.contains(country)) {
            refused.onField("country", "unknown", "Choose a country from the list.");
        }
        var pattern = POSTAL_CODES.get(country);
        if (pattern != null && postalCode == null) {
            refused.onField("postalCode", "required", "Addresses in this country need one.");
        } else if (pattern != null && !pattern.matcher(postalCode).matches()) {
            refused.onField(
                    "postalCode",
                    "format",
                    "This is no postal code of " + countryName() + ". Check it, please.");
        }
        if (region == null && NEEDS_REGION.contains(country)) {
            refused.onField("region", "required", "Give the state or province.");
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            refused.onField("phone", "format", "Digits, with the country code: +49 30 123456.");
        }
        if (!refused.fields().isEmpty()) {
            throw refused;
        }
    }

    /** In English, as carriers' labels want it. */
    public String countryName() {
        return Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String upper(@Nullable String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    /** An address never gets into a log. */
    @Override
    public String toString() {
        return "PostalAddress[" + country + "]";
    }
}
