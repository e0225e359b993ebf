package dev.embassy.ambassador.notifications.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers what it is told to, and keeps what it is sent. */
public final class ScriptedMailServer implements AutoCloseable {

    private final ServerSocket server = open();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private volatile boolean wantsLogin;

    public ScriptedMailServer() {
        Thread.ofVirtual().start(this::serve);
    }

    /**
     * Answers commands that begin so, whatever they go on with, until it is told otherwise.
     *
     * @param command in capital letters, such as {@code RCPT}; {@code .} stands for the end of a
     *     mail
     */
    public ScriptedMailServer answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** Answers everything as a mail server does that takes every mail. */
    public void willing() {
        answers.clear();
    }

    /** Takes mails only of those who have logged in. */
    public ScriptedMailServer wantingLogin() {
        wantsLogin = true;
        return this;
    }

    public int port() {
        return server.getLocalPort();
    }

    /** The mails it took, as they came over the line. */
    public List<String> mails() {
        return mails;
    }

    /** What it was told besides the words of mails. */
    public List<String> commands() {
        return commands;
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            say(socket, "220 scripted");
            boolean known = !wantsLogin;
            String line;
            while ((line = in.readLine()) != null) {
                commands.add(line);
                var command = line.toUpperCase(Locale.ROOT);
                var answer = known ? answer(command) : stranger(command);
                known |= answer.startsWith("235");
                say(socket, answer);
                if (answer.startsWith("354")) {
                    take(in, socket);
                }
                if (answer.startsWith("221") || answer.startsWith("421")) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The other side hung up.
        }
    }

    private void take(BufferedReader in, Socket socket) throws IOException {
        var mail = new StringBuilder();
        String line;
        while ((line = in.readLine()) != null && !line.equals(".")) {
            mail.append(line).append('\n');
        }
        var answer = answer(".");
        if (answer.startsWith("2")) {
            mails.add(mail.toString());
        }
        say(socket, answer);
    }

    private String stranger(String command) {
        if (command.startsWith("EHLO")) {
            return "250-scripted\r\n250 AUTH PLAIN";
        }
        if (command.startsWith("AUTH")) {
            return answers.getOrDefault("AUTH", "235 2.7.0 Welcome");
        }
        return command.startsWith("QUIT") ? "221 Bye" : "530 5.7.0 Authentication required";
    }

    private String answer(String command) {
        for (var scripted : answers.entrySet()) {
            if (command.startsWith(scripted.getKey())) {
                return scripted.getValue();
            }
        }
        if (command.startsWith("DATA")) {
            return "354 Go on";
        }
        return command.startsWith("QUIT") ? "221 Bye" : "250 Fine";
    }

    private static void say(Socket socket, String answer) throws IOException {
        socket.getOutputStream().write((answer + "\r\n").getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
