package nl.grip.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An event exactly as it is stored: every column of its row, because a change of any of them has to be noticed.
 *
 * <p><b>The bytes of a leaf.</b> Eleven texts, one after the other. Before each stands its length in bytes, as an unsigned
 * number of four bytes, the highest first; the text itself is UTF-8. They are, in this order:
 *
 * <ol>
 *   <li>{@value #FORM}
 *   <li>{@code position}, in decimals
 *   <li>{@code id}, as a UUID is written, in lower case
 *   <li>{@code municipality}
 *   <li>{@code stream}
 *   <li>{@code sequence}, in decimals
 *   <li>{@code name}
 *   <li>{@code form}, in decimals
 *   <li>{@code recordedAt}, in UTC with six decimals, such as {@code 2026-11-22T09:30:00.000000Z}
 *   <li>{@code payload}, as it is stored, character by character
 *   <li>{@code metadata}, likewise
 * </ol>
 *
 * The hash of the leaf is that of RFC 9162: SHA-256 over a byte 0 and those bytes.
 */
public record Entry(
        long position,
        String id,
        String municipality,
        String stream,
        long sequence,
        String name,
        int form,
        String recordedAt,
        String payload,
        String metadata) {

    /** The first text of every leaf, so that another form can never be taken for this one. */
    static final String FORM = "grip-entry-1";

    /** What the leaf is the hash of. */
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        for (var text : texts()) {
            var utf8 = text.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
            bytes.writeBytes(utf8);
        }
        return bytes.toByteArray();
    }

    public Hash hash() {
        return Hash.ofLeaf(bytes());
    }

    private List<String> texts() {
        return List.of(
                FORM,
                Long.toString(position),
                id,
                municipality,
                stream,
                Long.toString(sequence),
                name,
                Integer.toString(form),
                recordedAt,
                payload,
                metadata);
    }
}
