package dev.embassy.materials.shipments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a parcel goes.
 *
 * @param lines street, house, flat: one to four, in the order of the country
 * @param district where the country names a part of the city
 * @param postalCode where the country has them
 * @param city where it is not part of the lines, as in Japan
 * @param region the key of a state, province, prefecture …
 * @param country ISO 3166-1 alpha-2
 * @param phone for the carrier, with country code
 */
public record PostalAddress(
        String name,
        List<String> lines,
        @Nullable String district,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        String country,
        @Nullable String phone) {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{4,24}");

    /** Line breaks and the like, which would begin a new line on a label or in a file. */
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");

    /** The address as it is kept: trimmed, codes in upper case, the region by its key. */
    public static PostalAddress typed(
            String name,
            List<String> lines,
            @Nullable String district,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String region,
            String country,
            @Nullable String phone) {
        var code = country.strip().toUpperCase(Locale.ROOT);
        var format = AddressFormats.find(code).orElse(null);
        var typed = blankToNull(region);
        var known = format == null || typed == null ? null : format.region(typed).orElse(null);
        return new PostalAddress(
                name.strip(),
                lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList(),
                blankToNull(district),
                upper(blankToNull(postalCode)),
                blankToNull(city),
                known == null ? typed : known.key(),
                code,
                blankToNull(phone));
    }

    /**
     * Refuses what no carrier can use by the format of its country, and what would be printed with
     * gaps: all of it at once.
     *
     * @param unprintable the characters of a text that no label can show
     * @throws AddressNotUsable naming each field that has to be mended
     */
    void requireUsable(UnaryOperator<String> unprintable) {
        var format = AddressFormats.find(country).orElse(null);
        var refused = new AddressNotUsable();
        if (lines.size() > 4) {
            refused.onField("lines", "size", "Give street and house in one to four lines.");
        }
        if (format == null) {
            refused.onField("country", "unknown", "Choose a country from the list.");
        } else {
            format.fields().forEach(field -> check(field, refused));
            checkRegion(format, refused);
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            refused.onField("phone", "format", "Digits, with the country code: +49 30 123456.");
        }
        checkLetters(refused);
        checkPrintable(unprintable, refused);
        if (!refused.fields().isEmpty()) {
            throw refused;
        }
    }

    private void check(AddressFormat.Field field, AddressNotUsable refused) {
        var value = value(field.field());
        if (value == null) {
            if (field.required()) {
                refused.onField(field.field().path(), "required", missing(field));
            }
        } else if (field.pattern() != null && !field.pattern().matcher(value).matches()) {
            refused.onField(
                    field.field().path(),
                    "format",
                    "This is no %s of %s. It looks like %s."
                            .formatted(inSentence(field.label()), countryName(), field.example()));
        }
    }

    private String missing(AddressFormat.Field field) {
        return switch (field.field()) {
            case NAME -> "Who is the parcel for?";
            case LINES -> "Street and house, please.";
            default ->
                    "Addresses in %s need the %s."
                            .formatted(countryName(), inSentence(field.label()));
        };
    }

    private void checkRegion(AddressFormat format, AddressNotUsable refused) {
        if (region == null || format.regions().isEmpty()) {
            return;
        }
        var known = format.region(region).orElse(null);
        var codes = known == null ? null : known.codes();
        if (known == null) {
            refused.onField("region", "unknown", "Choose it from the list.");
        } else if (postalCode != null
                && codes != null
                && !codes.matcher(postalCode).lookingAt()
                && refused.fields().stream().noneMatch(it -> it.field().equals("postalCode"))) {
            refused.onField(
                    "postalCode",
                    "elsewhere",
                    "No postal code in %s begins like this. Check both."
                            .formatted(known.latin() == null ? known.name() : known.latin()));
        }
    }

    /** Better asked for in other letters than sent with gaps. */
    private void checkPrintable(UnaryOperator<String> unprintable, AddressNotUsable refused) {
        for (var field : AddressField.values()) {
            var text = text(field);
            var letters = text == null || isChosen(field) ? "" : unprintable.apply(text);
            if (!letters.isEmpty()) {
                refused.onField(
                        field.path(),
                        "not-printable",
                        "Our labels cannot show %s. Write it in Latin letters, please."
                                .formatted(letters));
            }
        }
    }

    /** From a list; it is printed in the letters of the rest. */
    private boolean isChosen(AddressField field) {
        return field == AddressField.REGION
                && region != null
                && AddressFormats.find(country).flatMap(it -> it.region(region)).isPresent();
    }

    private void checkLetters(AddressNotUsable refused) {
        for (var field : AddressField.values()) {
            var text = text(field);
            if (text != null && CONTROL.matcher(text).find()) {
                refused.onField(
                        field.path(), "letters", "It holds a character that no label can show.");
            }
        }
    }

    private @Nullable String text(AddressField field) {
        return field == AddressField.LINES ? String.join("", lines) : value(field);
    }

    private @Nullable String value(AddressField field) {
        return switch (field) {
            case NAME -> blankToNull(name);
            case LINES -> lines.isEmpty() ? null : lines.getFirst();
            case DISTRICT -> district;
            case CITY -> city;
            case REGION -> region;
            case POSTAL_CODE -> postalCode;
        };
    }

    /** Postal code becomes postal code, ZIP code stays. */
    private static String inSentence(String label) {
        return Character.isUpperCase(label.codePointAt(1))
                ? label
                : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /**
     * As it stands on the parcel: in the order of its country, the country last and in capitals.
     */
    public List<String> label() {
        var label = new ArrayList<String>();
        AddressFormats.find(country).ifPresent(format -> label.addAll(format.lines(this)));
        label.add(countryName().toUpperCase(Locale.ENGLISH));
        return label;
    }

    /** In English, as carriers' labels want it. */
    public String countryName() {
        return country.equals("XK")
                ? "Kosovo"
                : Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
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
