package dev.embassy.materials.shipments;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a country writes its addresses.
 *
 * @param fields what is asked for, in the order in which people there write it, the name first
 * @param layout the label, in the letters of the country: {@code %N%n%A%n%Z %C}
 * @param latinLayout the same where an address in Latin letters is laid out differently
 */
public record AddressFormat(
        String country,
        List<Field> fields,
        String layout,
        @Nullable String latinLayout,
        List<Region> regions) {

    /**
     * A field of the form.
     *
     * @param label in English
     * @param pattern what the whole text has to match, without regard to case
     * @param example one that matches
     */
    public record Field(
            AddressField field,
            String label,
            boolean required,
            @Nullable Pattern pattern,
            @Nullable String example) {}

    /**
     * A state, province, prefecture …
     *
     * @param key how it is kept
     * @param name how people call it there
     * @param latin the same in Latin letters
     * @param codes how postal codes begin there; null when they do not tell
     */
    public record Region(String key, String name, @Nullable String latin, @Nullable Pattern codes) {

        /** As a choice reads: {@code 東京都 · Tokyo}. */
        public String label() {
            return latin == null || latin.equals(name) ? name : name + " · " + latin;
        }

        private boolean isCalled(String typed) {
            var plain = plain(typed);
            return plain.equals(plain(key))
                    || plain.equals(plain(name))
                    || (latin != null && plain.equals(plain(latin)));
        }
    }

    public Optional<Field> field(AddressField wanted) {
        return fields.stream().filter(it -> it.field() == wanted).findFirst();
    }

    /** By its key or any of its names, without regard to case and accents. */
    public Optional<Region> region(String typed) {
        return regions.stream().filter(it -> it.isCalled(typed)).findFirst();
    }

    /** The label, line by line, without the country. */
    List<String> lines(PostalAddress address) {
        var latin = isLatin(address);
        var chosen = latin && latinLayout != null ? latinLayout : layout;
        var values = values(address, latin);
        var lines = new ArrayList<String>();
        for (var line : chosen.split("%n", -1)) {
            filled(line, values).lines().filter(it -> !it.isBlank()).forEach(lines::add);
        }
        return lines;
    }

    private Map<Character, String> values(PostalAddress address, boolean latin) {
        var street = new ArrayList<>(address.lines());
        if (address.city() != null && field(AddressField.CITY).isEmpty()) {
            street.add(address.city());
        }
        var values = new LinkedHashMap<Character, String>();
        values.put(AddressField.NAME.letter(), address.name());
        values.put(AddressField.LINES.letter(), String.join("\n", street));
        put(values, AddressField.DISTRICT, address.district());
        put(values, AddressField.CITY, address.city());
        put(values, AddressField.REGION, printed(address.region(), latin));
        put(values, AddressField.POSTAL_CODE, address.postalCode());
        return values;
    }

    private static void put(
            Map<Character, String> values, AddressField field, @Nullable String value) {
        if (value != null) {
            values.put(field.letter(), value);
        }
    }

    /** Codes such as CA stand on labels as they are; Spain writes its provinces out. */
    private @Nullable String printed(@Nullable String region, boolean latin) {
        if (region == null) {
            return null;
        }
        var known = region(region).orElse(null);
        if (known == null) {
            return region;
        }
        if (known.key().matches("[A-Z]{2,3}") && !country.equals("ES")) {
            return known.key();
        }
        return latin && known.latin() != null ? known.latin() : known.name();
    }

    /** A text between two fields is written only when both of them are. */
    private static String filled(String line, Map<Character, String> values) {
        var text = new StringBuilder();
        var between = new StringBuilder();
        boolean lastWasThere = true;
        for (int i = 0; i < line.length(); i++) {
            char here = line.charAt(i);
            if (here != '%' || i + 1 == line.length()) {
                between.append(here);
                continue;
            }
            var value = values.get(line.charAt(++i));
            if (value != null) {
                text.append(lastWasThere ? between : text.isEmpty() ? "" : " ").append(value);
            }
            lastWasThere = value != null;
            between.setLength(0);
        }
        if (lastWasThere && !text.isEmpty()) {
            text.append(between);
        }
        return text.toString().strip();
    }

    private static boolean isLatin(PostalAddress address) {
        var text = address.name() + String.join("", address.lines());
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(it -> Character.UnicodeScript.of(it) == Character.UnicodeScript.LATIN);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The form of a layout: its fields in its order, the name first. */
    static List<AddressField> order(String layout) {
        var fields = new ArrayList<AddressField>();
        fields.add(AddressField.NAME);
        for (int i = 0; i + 1 < layout.length(); i++) {
            if (layout.charAt(i) == '%') {
                char letter = layout.charAt(i + 1);
                for (var field : AddressField.values()) {
                    if (field.letter() == letter && !fields.contains(field)) {
                        fields.add(field);
                    }
                }
            }
        }
        return fields;
    }

    static Set<AddressField> required(String letters) {
        var required = java.util.EnumSet.of(AddressField.NAME, AddressField.LINES);
        for (var field : AddressField.values()) {
            if (letters.indexOf(field.letter()) >= 0) {
                required.add(field);
            }
        }
        return required;
    }
}
