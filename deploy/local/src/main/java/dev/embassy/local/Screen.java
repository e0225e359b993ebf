package dev.embassy.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal reads. */
final class Screen {

    private final PrintStream out;
    private final boolean colour;

    Screen(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    synchronized void title(String text) {
        out.println(paint("1", text));
    }

    synchronized void say(String text) {
        out.println("  " + text);
    }

    synchronized void done(String what, Duration took) {
        out.println(
                "  %s %-22s %s"
                        .formatted(
                                paint("32", "✓"),
                                what,
                                String.format(Locale.ROOT, "%5.1f s", took.toMillis() / 1000.0)));
    }

    synchronized void warn(String text) {
        out.println("  " + paint("33", "! ") + text);
    }

    synchronized void fail(String text) {
        out.println(paint("31", "Embassy did not start. ") + text);
    }

    synchronized void blank() {
        out.println();
    }

    private String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
