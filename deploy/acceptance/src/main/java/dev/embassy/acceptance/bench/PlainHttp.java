package dev.embassy.acceptance.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One connection that does as little as can be done for an HTTP/1.1 exchange: bytes go from and to
 * a buffer outside the heap, and what comes is counted and thrown away. With a client that does
 * more, large contents would measure the client.
 */
final class PlainHttp implements AutoCloseable {

    private static final int BUFFER = 256 * 1024;
    private static final int LONGEST_HEAD = 16 * 1024;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SocketChannel channel;
    private final String host;
    private final ByteBuffer in = ByteBuffer.allocateDirect(BUFFER);
    private long left;

    private PlainHttp(SocketChannel channel, String host) {
        this.channel = channel;
        this.host = host;
    }

    /**
     * @param url such as {@code http://127.0.0.1:8082}
     */
    static PlainHttp to(String url) throws IOException {
        var address = URI.create(url);
        var channel =
                SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return new PlainHttp(channel, address.getAuthority());
    }

    /**
     * How an answer begins.
     *
     * @param headers by name in lower case
     */
    record Head(int status, Map<String, String> headers) {

        long length() {
            return Long.parseLong(headers.getOrDefault("content-length", "0"));
        }
    }

    /**
     * Asks, and returns when the answer's head is there; its content waits for {@link #drain}.
     *
     * @throws IOException also for an answer that is none of success
     */
    Head get(String path, Map<String, String> headers) throws IOException {
        return send("GET", path, headers, NOTHING.duplicate());
    }

    /** Sends all of a content, and takes in the whole answer. */
    Head exchange(String method, String path, Map<String, String> headers, ByteBuffer content)
            throws IOException {
        var head = send(method, path, headers, content);
        drain();
        return head;
    }

    private Head send(String method, String path, Map<String, String> headers, ByteBuffer content)
            throws IOException {
        var text = new StringBuilder();
        text.append("%s %s HTTP/1.1\r\nHost: %s\r\n".formatted(method, path, host));
        headers.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
        if (!method.equals("GET")) {
            text.append("Content-Length: " + content.remaining() + "\r\n");
        }
        text.append("\r\n");
        var request = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        ByteBuffer[] both = {request, content};
        while (request.hasRemaining() || content.hasRemaining()) {
            channel.write(both);
        }
        return head(method + " " + path);
    }

    private Head head(String call) throws IOException {
        in.clear();
        int end = -1;
        while (end < 0) {
            read();
            end = text(0, Math.min(in.position(), LONGEST_HEAD)).indexOf(END_OF_HEAD);
            if (end < 0 && in.position() >= LONGEST_HEAD) {
                throw new IOException(call + " answered what is not HTTP");
            }
        }
        var lines = text(0, end).split("\r\n", -1);
        int status = Integer.parseInt(lines[0].split(" ", 3)[1]);
        var headers = new HashMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            var parts = lines[i].split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
        }
        var head = new Head(status, headers);
        int begun = end + END_OF_HEAD.length();
        if (status >= 300 || headers.containsKey("transfer-encoding")) {
            throw new IOException(call + " answered " + text(0, in.position()));
        }
        left = head.length() - (in.position() - begun);
        return head;
    }

    /** Takes in what is left of the answer. */
    void drain() throws IOException {
        while (left > 0) {
            in.clear();
            left -= read();
        }
    }

    private int read() throws IOException {
        int read = channel.read(in);
        if (read < 0) {
            throw new EOFException("The connection ended before the answer did");
        }
        return read;
    }

    private String text(int from, int to) {
        var bytes = new byte[to - from];
        in.get(from, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
