package dev.embassy.materials.shipments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the countries of the world write addresses, after Google's libaddressinput. The resource is
 * written by {@code address-formats/export.mjs}.
 */
public final class AddressFormats {

    private static final String RESOURCE = "/META-INF/embassy/address-formats.json";

    /** ISO 3166-1 alpha-2, and Kosovo, which post reaches under a code of its own. */
    private static final Set<String> COUNTRIES = countries();

    /** What holds where a country says nothing of its own. */
    private static final String EVERYWHERE = "ZZ";

    private static final Map<String, String> LABELS =
            Map.ofEntries(
                    Map.entry("postal", "Postal code"),
                    Map.entry("zip", "ZIP code"),
                    Map.entry("pin", "PIN code"),
                    Map.entry("eircode", "Eircode"),
                    Map.entry("oblast", "Oblast"),
                    Map.entry("prefecture", "Prefecture"),
                    Map.entry("island", "Island"),
                    Map.entry("county", "County"),
                    Map.entry("district", "District"),
                    Map.entry("emirate", "Emirate"),
                    Map.entry("state", "State"),
                    Map.entry("area", "Area"),
                    Map.entry("province", "Province"),
                    Map.entry("department", "Department"),
                    Map.entry("parish", "Parish"),
                    Map.entry("do_si", "Province or metropolitan city"),
                    Map.entry("city", "City"),
                    Map.entry("post_town", "Post town"),
                    Map.entry("suburb", "Suburb"),
                    Map.entry("village_township", "Village or township"),
                    Map.entry("townland", "Townland"),
                    Map.entry("neighborhood", "Neighbourhood"));

    private static final class Loaded {
        private static final Map<String, AddressFormat> FORMATS = load();
    }

    private AddressFormats() {}

    /** Empty for what is no country. */
    public static Optional<AddressFormat> find(String country) {
        if (!COUNTRIES.contains(country)) {
            return Optional.empty();
        }
        return Optional.of(
                Loaded.FORMATS.getOrDefault(
                        country, Objects.requireNonNull(Loaded.FORMATS.get(EVERYWHERE))));
    }

    private static Set<String> countries() {
        var all = new java.util.HashSet<>(Set.of(Locale.getISOCountries()));
        all.add("XK");
        return Set.copyOf(all);
    }

    private record Resource(Map<String, Raw> countries) {}

    private record Raw(
            @Nullable String fmt,
            @Nullable String lfmt,
            @Nullable String require,
            @Nullable String zip,
            @Nullable String zipex,
            @Nullable String zipName,
            @Nullable String regionName,
            @Nullable String cityName,
            @Nullable String districtName,
            @Nullable List<RawRegion> regions) {}

    private record RawRegion(
            String key, @Nullable String name, @Nullable String latin, @Nullable String zip) {

        AddressFormat.Region region() {
            return new AddressFormat.Region(
                    key,
                    name == null ? key : name,
                    latin,
                    zip == null ? null : Pattern.compile(zip));
        }
    }

    private static Map<String, AddressFormat> load() {
        try (var in = AddressFormats.class.getResourceAsStream(RESOURCE)) {
            var read =
                    JsonMapper.builder()
                            .build()
                            .readValue(Objects.requireNonNull(in, RESOURCE), Resource.class)
                            .countries();
            var everywhere = Objects.requireNonNull(read.get(EVERYWHERE));
            var formats = new LinkedHashMap<String, AddressFormat>();
            read.forEach((country, raw) -> formats.put(country, format(country, raw, everywhere)));
            return formats;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static AddressFormat format(String country, Raw raw, Raw everywhere) {
        var layout = or(raw.fmt(), or(everywhere.fmt(), ""));
        var required = AddressFormat.required(or(raw.require(), or(everywhere.require(), "")));
        var fields =
                AddressFormat.order(layout).stream()
                        .map(field -> field(field, raw, everywhere, required.contains(field)))
                        .toList();
        return new AddressFormat(
                country,
                fields,
                layout,
                raw.lfmt(),
                raw.regions() == null
                        ? List.of()
                        : raw.regions().stream().map(RawRegion::region).toList());
    }

    private static AddressFormat.Field field(
            AddressField field, Raw raw, Raw everywhere, boolean required) {
        boolean code = field == AddressField.POSTAL_CODE;
        return new AddressFormat.Field(
                field,
                label(field, raw, everywhere),
                required,
                code && raw.zip() != null
                        ? Pattern.compile(raw.zip(), Pattern.CASE_INSENSITIVE)
                        : null,
                code ? raw.zipex() : null);
    }

    private static String label(AddressField field, Raw raw, Raw everywhere) {
        return switch (field) {
            case NAME -> "Name on the label";
            case LINES -> "Street, house, flat";
            case DISTRICT -> named(or(raw.districtName(), everywhere.districtName()));
            case CITY -> named(or(raw.cityName(), everywhere.cityName()));
            case REGION -> named(or(raw.regionName(), everywhere.regionName()));
            case POSTAL_CODE -> named(or(raw.zipName(), everywhere.zipName()));
        };
    }

    private static String named(String kind) {
        return Objects.requireNonNull(LABELS.get(kind), kind);
    }

    private static String or(@Nullable String one, @Nullable String other) {
        return one != null ? one : Objects.requireNonNull(other);
    }
}
