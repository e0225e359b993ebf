package dev.embassy.gateway.health;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;

/**
 * Asks a Kafka broker for its API versions (protocol key 18, version 0): the first thing every
 * client asks, answered without authentication, and enough to tell a broker from an open port.
 */
record BrokerPart(List<String> brokers) implements Part {

    private static final short API_VERSIONS = 18;
    private static final int CORRELATION = 20260101;

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public String title() {
        return "Kafka, which carries news between the services";
    }

    @Override
    public void ask(Duration patience) throws IOException {
        IOException last = new IOException("no broker is configured");
        for (var broker : brokers) {
            try {
                ask(broker, Math.toIntExact(patience.toMillis()));
                return;
            } catch (IOException down) {
                last = down;
            }
        }
        throw last;
    }

    private static void ask(String broker, int millis) throws IOException {
        var colon = broker.lastIndexOf(':');
        var address =
                new InetSocketAddress(
                        broker.substring(0, colon), Integer.parseInt(broker.substring(colon + 1)));
        try (var socket = new Socket()) {
            socket.connect(address, millis);
            socket.setSoTimeout(millis);
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(10);
            out.writeShort(API_VERSIONS);
            out.writeShort(0);
            out.writeInt(CORRELATION);
            out.writeShort(-1); // no client id
            out.flush();
            var in = new DataInputStream(socket.getInputStream());
            in.readInt();
            if (in.readInt() != CORRELATION || in.readShort() != 0) {
                throw new IOException("what listens there is no Kafka broker");
            }
        }
    }
}
