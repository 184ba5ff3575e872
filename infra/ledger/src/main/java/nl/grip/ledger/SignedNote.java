package nl.grip.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text with the signatures under it, in the form of C2SP's signed-note.
 *
 * @param text ends with a line end
 */
public record SignedNote(String text, List<Signature> signatures) {

    private static final int ID = 4;
    private static final Pattern SIGNATURE = Pattern.compile("(?U)\u2014 ([^\\s+]+) ([A-Za-z0-9+/]+={0,2})");

    /**
     * One line under the text.
     *
     * @param name of the key
     * @param encoded the id of the key and what it signed, in Base64
     */
    public record Signature(String name, String encoded) {

        static Signature of(VerifierKey key, byte[] signed) {
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(HexFormat.of().parseHex(key.id()));
            bytes.writeBytes(signed);
            return new Signature(key.name(), Base64.getEncoder().encodeToString(bytes.toByteArray()));
        }

        boolean isBy(VerifierKey key) {
            var bytes = Base64.getDecoder().decode(encoded);
            return name.equals(key.name())
                    && bytes.length > ID
                    && HexFormat.of().formatHex(bytes, 0, ID).equals(key.id());
        }

        boolean isRight(VerifierKey key, String text) {
            var bytes = Base64.getDecoder().decode(encoded);
            return key.verifies(text, Arrays.copyOfRange(bytes, ID, bytes.length));
        }
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException where it is no signed note
     */
    public static SignedNote parse(String note) {
        var end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || note.chars().anyMatch(one -> one < ' ' && one != '\n')) {
            throw new IllegalArgumentException("this is no signed note");
        }
        var signatures = new ArrayList<Signature>();
        note.substring(end + 2).lines().forEach(line -> {
            var signature = SIGNATURE.matcher(line);
            if (!signature.matches()) {
                throw new IllegalArgumentException("this is no signature of a note: " + line);
            }
            signatures.add(new Signature(signature.group(1), signature.group(2)));
        });
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /**
     * Which of these keys have signed it. Signatures of others say nothing.
     *
     * @return none where one of these keys is said to have signed it and has not: then nothing in it can be believed
     */
    public List<VerifierKey> signers(Collection<VerifierKey> known) {
        var signers = new ArrayList<VerifierKey>();
        for (var key : known) {
            for (var signature : signatures) {
                if (signature.isBy(key)) {
                    if (!signature.isRight(key, text)) {
                        return List.of();
                    }
                    signers.add(key);
                }
            }
        }
        return signers;
    }

    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append("\u2014 ")
                .append(signature.name())
                .append(' ')
                .append(signature.encoded())
                .append('\n'));
        return note.toString();
    }
}
