package nl.grip.auditor;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a file, strictly: each ends with a line feed, nothing else ends one, and all of it is UTF-8. */
final class LineReader implements AutoCloseable {

    private final InputStream in;
    private int number;

    LineReader(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * The next line, without its end.
     *
     * @return null after the last
     * @throws IllegalArgumentException where it is no line of text; the next one can still be read
     */
    @Nullable
    String next() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                if (line.size() == 0) {
                    return null;
                }
                number++;
                throw new IllegalArgumentException("it does not end with a line feed");
            }
            line.write(one);
        }
        number++;
        return text(line.toByteArray());
    }

    /** Of the line that was read last, from 1. */
    int number() {
        return number;
    }

    /** @throws IllegalArgumentException where it is no UTF-8 */
    static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new IllegalArgumentException("it is no UTF-8", malformed);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
