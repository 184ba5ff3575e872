package nl.grip.query.bundles;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The last {@value #LENGTH} bytes of a bundle: the SHA-256 of all before them, in hexadecimals. They are the comment of the archive, so that
 * every program that opens archives passes over them. Whoever alters a file can write another seal; but a byte that no file's content
 * depends on, in a header or between two files, is found by nothing else.
 */
public final class Seal {

    /** In bytes. */
    public static final int LENGTH = 64;

    private Seal() {}

    /** Something for the seal to take the place of. */
    static String place() {
        return "0".repeat(LENGTH);
    }

    /** Passes all on but the last bytes, and writes the seal in place of those when it is closed. */
    static OutputStream on(OutputStream out) {
        return new Sealing(out);
    }

    /**
     * Whether a bundle is as it was sealed.
     *
     * @param length of the bundle in bytes
     */
    public static boolean isWhole(InputStream bundle, long length) throws IOException {
        if (length < LENGTH) {
            return false;
        }
        var digest = sha256();
        var chunk = new byte[1 << 16];
        for (var left = length - LENGTH; left > 0; ) {
            var read = bundle.read(chunk, 0, (int) Math.min(left, chunk.length));
            if (read < 0) {
                return false;
            }
            digest.update(chunk, 0, read);
            left -= read;
        }
        return MessageDigest.isEqual(bundle.readAllBytes(), hex(digest));
    }

    /** What the files of a bundle are hashed with, and the bundle as a whole. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static byte[] hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
    }

    private static final class Sealing extends FilterOutputStream {

        private final MessageDigest digest = sha256();
        private final byte[] withheld = new byte[LENGTH];
        private int count;
        private boolean isClosed;

        Sealing(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            var surplus = count + length - LENGTH;
            var fromWithheld = Math.min(Math.max(surplus, 0), count);
            pass(withheld, 0, fromWithheld);
            System.arraycopy(withheld, fromWithheld, withheld, 0, count - fromWithheld);
            count -= fromWithheld;
            var straight = Math.max(surplus - fromWithheld, 0);
            pass(bytes, offset, straight);
            System.arraycopy(bytes, offset + straight, withheld, count, length - straight);
            count += length - straight;
        }

        private void pass(byte[] bytes, int offset, int length) throws IOException {
            digest.update(bytes, offset, length);
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (!isClosed) {
                isClosed = true;
                out.write(hex(digest));
                super.close();
            }
        }
    }
}
