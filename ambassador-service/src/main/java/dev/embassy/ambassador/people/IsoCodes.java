package dev.embassy.ambassador.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The codes of ISO 3166-1 (countries, alpha-2) and ISO 639-1 (languages). */
public final class IsoCodes {

    private static final Set<String> COUNTRIES =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> LANGUAGES =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

    private IsoCodes() {}

    /** Whether the code is a country of ISO 3166-1 in upper case, such as {@code NO}. */
    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /** Whether the code is a language of ISO 639-1 in lower case, such as {@code nb}. */
    public static boolean isLanguage(String code) {
        return LANGUAGES.contains(code);
    }
}
