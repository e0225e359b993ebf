package dev.embassy.materials.links;

import dev.embassy.chassis.id.Identifier;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind {@code /l/}: drawn by lot, or a word that staff chose. Once given out it is
 * never given out again, because it is printed somewhere.
 */
public record LinkCode(String value) implements Identifier {

    /** No vowel, so that no word comes up by chance, and nothing that looks like something else. */
    private static final String ALPHABET = "23456789bcdfghjkmnpqrstvwxyz";

    /** 13 of 28 signs are 62 bits: at a million guesses a second, found after 70,000 years. */
    private static final int LENGTH = 13;

    private static final int LONGEST = 40;
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** What people take for a part of the site, or what programs write where a code is missing. */
    private static final Set<String> RESERVED =
            Set.of(
                    "about",
                    "account",
                    "admin",
                    "api",
                    "app",
                    "assets",
                    "actuator",
                    "code",
                    "contact",
                    "embassy",
                    "error",
                    "favicon",
                    "health",
                    "help",
                    "home",
                    "index",
                    "link",
                    "links",
                    "login",
                    "logout",
                    "me",
                    "new",
                    "nan",
                    "nil",
                    "none",
                    "null",
                    "oauth2",
                    "password",
                    "privacy",
                    "qr",
                    "register",
                    "robots",
                    "root",
                    "security",
                    "settings",
                    "sign-in",
                    "sign-out",
                    "static",
                    "staff",
                    "support",
                    "system",
                    "terms",
                    "test",
                    "undefined",
                    "well-known",
                    "www");

    private static final SecureRandom RANDOM = new SecureRandom();

    /** One that nobody guesses. */
    public static LinkCode random() {
        var text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new LinkCode(text.toString());
    }

    /**
     * A word that a person chose: 3 to 40 letters, digits and single hyphens.
     *
     * @throws WordNotFit if it is not like that, or is kept for the site itself
     */
    public static LinkCode word(String typed) {
        var word = typed.strip().toLowerCase(Locale.ROOT);
        if (word.length() < 3 || word.length() > LONGEST || !WORD.matcher(word).matches()) {
            throw new WordNotFit(
                    "word-not-fit",
                    "A word has 3 to 40 letters from a to z, digits and single hyphens, such as"
                            + " graphs-berlin.");
        }
        if (RESERVED.contains(word)) {
            throw new WordNotFit(
                    "word-reserved",
                    "“%s” is kept for the site itself. Choose another word.".formatted(word));
        }
        return new LinkCode(word);
    }

    /**
     * The code a visitor's address names, whatever the case it was typed in.
     *
     * @return null if no code looks like that
     */
    public static @Nullable LinkCode asked(String segment) {
        if (segment.length() < 3 || segment.length() > LONGEST) {
            return null;
        }
        var lower = new StringBuilder(segment.length());
        for (int i = 0; i < segment.length(); i++) {
            char sign = segment.charAt(i);
            if (sign >= 'A' && sign <= 'Z') {
                lower.append((char) (sign + ('a' - 'A')));
            } else if ((sign >= 'a' && sign <= 'z')
                    || (sign >= '0' && sign <= '9')
                    || sign == '-') {
                lower.append(sign);
            } else {
                return null;
            }
        }
        return new LinkCode(lower.toString());
    }
}
