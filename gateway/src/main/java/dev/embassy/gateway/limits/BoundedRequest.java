package dev.embassy.gateway.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request whose body ends in an error where it grows beyond its bound. */
final class BoundedRequest extends HttpServletRequestWrapper {

    private final long most;
    private final Runnable onExceeded;
    private @Nullable ServletInputStream bounded;

    BoundedRequest(HttpServletRequest request, long most, Runnable onExceeded) {
        super(request);
        this.most = most;
        this.onExceeded = onExceeded;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (bounded == null) {
            bounded = new Bounded(super.getInputStream());
        }
        return bounded;
    }

    private final class Bounded extends ServletInputStream {

        private final ServletInputStream body;
        private long count;

        private Bounded(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            var one = body.read();
            counted(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = body.read(buffer, offset, length);
            counted(Math.max(read, 0));
            return read;
        }

        private void counted(int more) throws IOException {
            count += more;
            if (count > most) {
                onExceeded.run();
                throw new IOException("The body is larger than " + most + " bytes");
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
