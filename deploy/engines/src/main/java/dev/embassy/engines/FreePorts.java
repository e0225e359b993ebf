package dev.embassy.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

/** Ports of this machine's loopback interface. */
public final class FreePorts {

    private static final int PATIENCE_MILLIS = 500;

    private FreePorts() {}

    /** A port nobody listens on at the moment of the call. */
    public static int next() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("This machine has no free port left", e);
        }
    }

    /**
     * Ports nobody listens on, each another one: from {@code first} on, in rising order.
     *
     * @param first below 32768 no outgoing connection is given them before they are listened on
     */
    public static PrimitiveIterator.OfInt from(int first) {
        return IntStream.rangeClosed(first, 65_535).filter(FreePorts::isFree).iterator();
    }

    /** Whether {@code port} can be listened on now, on the loopback interface and on all others. */
    public static boolean isFree(int port) {
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canBind(new InetSocketAddress(port));
    }

    /** Whether somebody listens there, on the loopback interface. */
    public static boolean isListenedOn(int port) {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
