package dev.embassy.local;

import java.util.Iterator;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param port of the portal
 * @param demo whether to load the demo programme
 * @param reset whether to forget all data first
 * @param help whether only to say what can be asked for
 */
record Options(int port, boolean demo, boolean reset, boolean help) {

    static final int DEFAULT_PORT = 8080;

    static final String HELP =
            """
            deploy/run [--demo] [--port N] [--reset]

              --demo     load a believable programme, once; safe to repeat
              --port N   serve the portal at port N (default 8080)
              --reset    forget all data first
              --help     say this

            Data, logs and settings stay in .embassy/. Ctrl-C stops everything.
            """;

    static Options parse(List<String> arguments) {
        int port = DEFAULT_PORT;
        boolean demo = false;
        boolean reset = false;
        boolean help = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--demo" -> demo = true;
                case "--reset" -> reset = true;
                case "--help", "-h" -> help = true;
                case "--port" -> {
                    if (!rest.hasNext()) {
                        throw new Trouble("--port needs a number, such as --port 8090.");
                    }
                    port = port(rest.next());
                }
                default -> {
                    if (!argument.startsWith("--port=")) {
                        throw new Trouble(
                                "'%s' is not an option. --help lists them.".formatted(argument));
                    }
                    port = port(argument.substring("--port=".length()));
                }
            }
        }
        return new Options(port, demo, reset, help);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new Trouble("'%s' is not a port: a number up to 65535.".formatted(text), e);
        }
        throw new Trouble("'%s' is not a port: a number up to 65535.".formatted(text));
    }
}
