package nl.grip.door;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.List;
import nl.grip.door.HeldRequest.BrokenOffException;

/** A body as it comes in, up to a bound. What goes wrong with it is told as for a body that is held. */
final class BoundedStream extends ServletInputStream {

    private final ServletInputStream bytes;
    private final long bound;
    private long read;

    BoundedStream(ServletInputStream bytes, long bound) {
        this.bytes = bytes;
        this.bound = bound;
    }

    static ProblemException tooLarge(long bound) {
        return new ProblemException(413, "body-too-large", List.of(), bound);
    }

    @Override
    public int read() {
        try {
            var one = bytes.read();
            count(one < 0 ? 0 : 1);
            return one;
        } catch (IOException broken) {
            throw new BrokenOffException(broken);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        try {
            var some = bytes.read(target, offset, length);
            count(Math.max(some, 0));
            return some;
        } catch (IOException broken) {
            throw new BrokenOffException(broken);
        }
    }

    private void count(int more) {
        read += more;
        if (read > bound) {
            throw tooLarge(bound);
        }
    }

    @Override
    public boolean isFinished() {
        return bytes.isFinished();
    }

    @Override
    public boolean isReady() {
        return bytes.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("a body is read on the thread of its request");
    }
}
