package nl.grip.door;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body can be read twice, by the contract and by the handler, and is never larger than 64 KiB; or, where
 * the contract takes a file, once, by the handler, and never further than the contract says.
 */
final class HeldRequest extends HttpServletRequestWrapper {

    /** In bytes. A body of this system is a form that a person filled in. */
    static final int LIMIT = 64 * 1024;

    private byte @Nullable [] body;
    private long streamed;

    HeldRequest(HttpServletRequest request) {
        super(request);
    }

    /**
     * The handler reads the body as it comes in, and nobody else does.
     *
     * @param bytes that it may take
     * @throws ProblemException 413 where the caller says that it takes more
     */
    void stream(long bytes) {
        if (getContentLengthLong() > bytes) {
            throw BoundedStream.tooLarge(bytes);
        }
        streamed = bytes;
    }

    /** @throws ProblemException 413 where it is too large, and {@link BrokenOffException} where it does not come through */
    byte[] body() {
        if (body == null) {
            body = read();
        }
        return body;
    }

    private byte[] read() {
        if (getContentLengthLong() > LIMIT) {
            throw BoundedStream.tooLarge(LIMIT);
        }
        try {
            var bytes = super.getInputStream().readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw BoundedStream.tooLarge(LIMIT);
            }
            return bytes;
        } catch (IOException broken) {
            throw new BrokenOffException(broken);
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return streamed > 0 ? new BoundedStream(super.getInputStream(), streamed) : new Held(body());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    /** The body was no HTTP, or the caller hung up. Tomcat may have answered it already. */
    static final class BrokenOffException extends RuntimeException {

        private static final long serialVersionUID = 1;

        BrokenOffException(IOException cause) {
            super(cause);
        }
    }

    private static final class Held extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Held(byte[] body) {
            bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("a held body is read at once");
        }
    }
}
