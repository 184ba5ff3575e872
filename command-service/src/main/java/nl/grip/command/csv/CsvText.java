package nl.grip.command.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The words of a file of which the encoding is not told. It is read byte by byte, since the signs that divide it are the
 * same in every encoding, and each word is then taken as UTF-8, or where it is not that, as what Windows writes.
 */
public final class CsvText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CsvText() {}

    /** @param bytes one character for each byte */
    public static String of(String bytes) {
        if (bytes.chars().allMatch(character -> character < 0x80)) {
            return bytes.strip();
        }
        var raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString()
                    .strip();
        } catch (CharacterCodingException windows) {
            return new String(raw, WINDOWS).strip();
        }
    }
}
